package org.lectern.server.attention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lectern.server.database.Tenancy;
import org.lectern.server.journey.Desk;
import org.lectern.server.mail.Mail;
import org.lectern.server.mail.MailServer;
import org.lectern.server.mail.Message;
import org.lectern.server.people.Calendars;
import org.lectern.server.people.Member;
import org.lectern.server.people.OpeningHours;
import org.lectern.server.people.People;
import org.lectern.server.people.Person;
import org.lectern.server.testing.Acceptance;
import org.lectern.server.testing.Browser;
import org.lectern.server.testing.Browser.Page;
import org.lectern.server.testing.TestServer;
import org.lectern.server.testing.TestServer.Library;

/** The e-mail at opening time, links that wait behind the sign-in, leaving somebody alone, and veils as each person wants them. */
@Tag("database")
class MorningMailTest {

    private static final TestServer SERVER = TestServer.shared();
    private static final String CURSE = "What utter fucking bullshit";
    private static final String THREAD = """
            Our Library
            June 9 at 2:02 PM
            ·
            Summer reading starts on Saturday
            All reactions:
            5
            Like
            Comment
            Share
            Most relevant
            Ben Ode
            %s
            3h
            Like
            Reply
            Ada Roe
            My zinnias are doing well
            3h
            Like
            Reply
            Write a comment…
            """.formatted(CURSE);

    private static final GreenMail POST = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    private final Library library = SERVER.found("ecrl");
    private final Browser director = SERVER.signedIn(library, "executive-director");
    private final Choices choices = SERVER.bean(Choices.class);
    private final DigestJob job = SERVER.bean(DigestJob.class);

    @BeforeAll
    static void openThePost() {
        POST.start();
    }

    @AfterAll
    static void closeThePost() {
        POST.stop();
    }

    private void pasteAThread() {
        director.get("/by-hand/new");
        Page added = director.post(
                "/by-hand/new",
                Map.of(
                        "platform",
                        "facebook",
                        "name",
                        "Our Library",
                        "address",
                        "https://www.facebook.com/" + library.id()));
        paste(added.sentTo().replace("/by-hand/channels/", ""));
    }

    private void paste(String channel) {
        director.get("/by-hand/paste?channel=" + channel);
        String draft = director.post("/by-hand/paste", Map.of("channel", channel, "text", THREAD))
                .sentTo();
        assertThat(director.get(draft).body()).contains("<details class=\"veil\">");
        assertThat(director.post(draft + "/take-in", Map.of()).status()).isEqualTo(303);
    }

    /** Opening time has passed for everybody, and nothing but the test has them written to. */
    private void openingTimeHasPassed() {
        String rests = "select count(*) from jobs.scheduled_tasks where task_name = 'digest' and task_instance = '"
                + library.id() + "/" + library.id() + "' and not picked and execution_time > now()";
        TestServer.eventually(
                "the job of the founding rests",
                () -> SERVER.bean(Tenancy.class)
                        .in(
                                library.id(),
                                () -> String.valueOf(
                                        SERVER.bean(DSLContext.class).fetchValue(rests)))
                        .equals("1"));
        Instant before = Instant.now().minus(Duration.ofDays(8));
        for (Person person : library.people().values()) {
            SERVER.bean(Tenancy.class).run(library.id(), () -> {
                choices.toldUntil(library.id(), person.id());
                choices.told(person.id(), before);
            });
        }
    }

    private List<Message> written(String role) {
        String email = library.who(role).email();
        return SERVER.bean(Mail.class).latest(library.id(), 50).stream()
                .filter(message -> message.recipient().equals(email))
                .toList();
    }

    private void run() {
        job.run(library.id(), library.id().value());
    }

    private static String link(Message message, String label) {
        Matcher link = Pattern.compile(Pattern.quote(label) + ": " + "https?://[^/]+(/\\S+)")
                .matcher(message.body());
        assertThat(link.find()).as(message.body()).isTrue();
        return link.group(1);
    }

    @Test
    void whoeverDecidesIsWrittenToOnceAboutWhatWaitsAndReadsNoWordOfIt() throws MessagingException {
        SERVER.bean(Mail.class)
                .use(
                        library.id(),
                        new MailServer(
                                "127.0.0.1",
                                POST.getSmtp().getPort(),
                                MailServer.Security.NONE,
                                "",
                                "",
                                "library@ecrl.example"));
        pasteAThread();
        openingTimeHasPassed();
        run();
        run();
        Message message = written("executive-director").getFirst();
        assertThat(written("executive-director")).hasSize(1);
        assertThat(written("programming-librarian")).hasSize(1);
        assertThat(written("staff")).as("may not decide").isEmpty();
        assertThat(message.subject())
                .isEqualTo("2 to look at (" + library.organisation().name() + ")");
        assertThat(message.body())
                .contains("Strong language, under \"Summer reading starts on Saturday\"", "?act=leave-up")
                .doesNotContain("fucking", "bullshit", "zinnias", "Ben Ode", "Ada Roe");
        String address = library.who("executive-director").email();
        TestServer.eventually("the mail has come", () -> received(address).size() == 1);
        MimeMessage mail = received(address).getFirst();
        assertThat(mail.getSubject()).isEqualTo(message.subject());
        assertThat(mail.getMessageID()).isEqualTo("<" + message.id() + "@ecrl.example>");
        assertThat(GreenMailUtil.getBody(mail).replace("\r\n", "\n").strip())
                .isEqualTo(message.body().strip());
        Page own = director.get("/account/messages");
        assertThat(own.body()).contains(message.subject(), link(message, "Leave up"));
        assertThat(SERVER.signedIn(library, "staff").get("/account/messages").text())
                .doesNotContain("to look at (");
    }

    private static List<MimeMessage> received(String address) {
        return Arrays.stream(POST.getReceivedMessages())
                .filter(message -> GreenMailUtil.getHeaders(message).contains(address))
                .toList();
    }

    @Test
    void whatSomebodyOwesAndWhatWasHandedToThemStandsInTheirEmailWithoutAWordOfIt() {
        pasteAThread();
        director.get("/concerns/new");
        director.post("/concerns/new", Map.of("source", "desk", "words", "The kettle of Mrs. Roe"));
        String number = new Desk(director).waiting("My zinnias are doing well");
        director.get("/comments/" + number);
        director.post(
                "/cases/" + number + "/hand-over",
                Map.of("to", library.who("programming-librarian").id().toString(), "words", "You know her garden."));
        openingTimeHasPassed();
        run();
        Message message = written("programming-librarian").stream()
                .filter(one -> one.subject().contains("to look at"))
                .findFirst()
                .orElseThrow();
        assertThat(message.subject()).startsWith("1 handed over to you, 2 to look at, 1 thing to do (");
        assertThat(message.body())
                .contains("- A concern", "/tasks/", "/comments?view=mine")
                .doesNotContain("kettle", "Roe", "zinnias", "garden");
        Page step = SERVER.signedIn(library, "programming-librarian").get(link(message, "See what to do"));
        assertThat(step.text()).contains("Open what it is about");
        assertThat(written("executive-director").getFirst().subject()).startsWith("2 to look at (");
    }

    @Test
    void aProgramKilledBeforeTheEndHasWrittenNothingAndTwoAtOnceWriteOnce() throws Exception {
        pasteAThread();
        openingTimeHasPassed();
        Member who = SERVER.bean(People.class)
                .member(library.id(), library.who("executive-director").id())
                .orElseThrow();
        var calendar = SERVER.bean(Calendars.class).of(library.id()).calendar();
        assertThatThrownBy(() -> SERVER.bean(Tenancy.class).run(library.id(), () -> {
                    job.look(library.organisation(), calendar, who, "http://localhost", Instant.now());
                    assertThat(written("executive-director"))
                            .as("all but committed")
                            .hasSize(1);
                    throw new IllegalStateException("killed");
                }))
                .hasMessage("killed");
        assertThat(written("executive-director")).isEmpty();
        Callable<Boolean> once = () -> {
            run();
            return true;
        };
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            for (Future<Boolean> done : threads.invokeAll(List.of(once, once, once, once))) {
                assertThat(done.get()).isTrue();
            }
        }
        assertThat(written("executive-director")).hasSize(1);
    }

    @Test
    void aLinkKeepsItsAimThroughTheSignInAndOpeningItDecidesNothing() {
        pasteAThread();
        openingTimeHasPassed();
        run();
        String link = link(written("executive-director").getFirst(), "Leave up");
        Browser phone = SERVER.browser();
        assertThat(phone.get(link).sentTo()).isEqualTo("/sign-in");
        Page signedIn = phone.trySignIn(library.who("executive-director").email(), TestServer.PASSWORD);
        assertThat(signedIn.sentTo()).startsWith(link);
        Page page = phone.get(signedIn.sentTo());
        assertThat(page.body()).containsPattern("name=\"act\" value=\"leave-up\" checked");
        Desk desk = new Desk(phone);
        String number = link.replaceAll("/comments/([0-9-]+).*", "$1");
        assertThat(desk.waits(number)).isTrue();
        assertThat(phone.get("/comments/" + number + "?act=delete").body())
                .as("what removes is made ready by nobody's link")
                .doesNotContainPattern("name=\"act\" value=\"[a-z-]+\" checked");
        assertThat(desk.decide(number, Map.of("act", "leave-up")).status()).isEqualTo(302);
        assertThat(desk.waits(number)).isFalse();
    }

    @Test
    void whoWorksForTwoLibrariesComesOutInTheOneThatWrote() {
        Library home = SERVER.found("cadott");
        Person both = home.who("director");
        SERVER.bean(People.class).join(library.id(), both.id(), "executive-director");
        pasteAThread();
        SERVER.bean(Tenancy.class).run(library.id(), () -> {
            choices.toldUntil(library.id(), both.id());
            choices.told(both.id(), Instant.now().minus(Duration.ofDays(8)));
        });
        run();
        Message message = SERVER.bean(Mail.class).latest(library.id(), 50).stream()
                .filter(one -> one.recipient().equals(both.email()))
                .findFirst()
                .orElseThrow();
        Browser browser = SERVER.signedIn(home, "director");
        assertThat(browser.get("/account").text()).contains(home.organisation().name());
        String link = link(message, "Read and decide");
        assertThat(link).startsWith("/at/" + library.organisation().slug() + "/comments/");
        Page there = browser.get(browser.get(link).sentTo());
        assertThat(there.status()).isEqualTo(200);
        assertThat(there.text()).contains(library.organisation().name());
        assertThat(browser.get("/at/nowhere/comments").status()).isEqualTo(404);
        assertThat(browser.get("/at/" + library.organisation().slug() + "//elsewhere.example/x")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void whoAsksToBeLeftAloneSeesNoCountsAndIsNotWrittenToUntilTheyTakeItBack() {
        pasteAThread();
        director.get("/account/attention");
        assertThat(director.get("/comments").text()).contains("2 waiting");
        director.get("/account/attention");
        assertThat(director.post("/account/attention/mute", Map.of()).sentTo()).isEqualTo("/account/attention");
        Page quiet = director.get("/comments");
        assertThat(quiet.text()).contains("Muted until Mon").doesNotContain("2 waiting");
        assertThat(quiet.body()).contains("data-waiting=\"\"");
        openingTimeHasPassed();
        run();
        assertThat(written("executive-director")).isEmpty();
        assertThat(written("programming-librarian")).as("colleagues are").hasSize(1);
        director.get("/account/attention");
        director.post("/account/attention/unmute", Map.of());
        assertThat(director.get("/comments").text()).contains("2 waiting");
        run();
        assertThat(written("executive-director")).hasSize(1);
    }

    @Test
    void eachPersonChoosesWhatIsCoveredForThemAlone() {
        pasteAThread();
        Browser other = SERVER.signedIn(library, "programming-librarian");
        assertThat(director.get("/comments").text())
                .contains("Veiled until you ask for it")
                .doesNotContain("bullshit");
        director.get("/account/attention");
        director.post("/account/attention/veils", Map.of("grey", "yes"));
        assertThat(director.get("/comments").text()).contains("bullshit");
        assertThat(other.get("/comments").text()).doesNotContain("bullshit");
        assertThat(director.get("/account/attention").body()).containsPattern("name=\"grey\" value=\"yes\" checked");
    }

    @Test
    void timesThatAreNoneAreSentBackWithWhatWasWrittenAndNothingChanges() {
        director.get("/account/attention");
        Page wrong = director.post("/account/attention/mail", Map.of("times", "noon", "days", "monday"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.text()).contains("Write each time as 13:00");
        assertThat(wrong.body()).contains("value=\"noon\"");
        assertThat(choices.of(library.id(), library.who("executive-director").id()))
                .isEqualTo(Choice.DEFAULT);
        director.post("/account/attention/mail", Map.of("times", "13:00", "days", "monday"));
        assertThat(director.get("/account").text()).containsPattern("The next e-mail comes Mon");
        assertThat(director.get("/account/attention").body()).contains("value=\"13:00\"");
    }

    @Test
    @Acceptance(clause = "ec-monitor", criterion = 2)
    void whoLooksAfterAChannelByHandIsToldThatNobodyLookedInThisHalfOfTheDayUntilSomebodyDid() {
        pasteAThread();
        assertThat(director.get("/by-hand").text()).doesNotContain("nobody since this half of the day began");
        theHalfDayBeginsNow();
        assertThat(director.get("/comments").text()).contains("By hand 1 ");
        openingTimeHasPassed();
        run();
        Message message = written("executive-director").getFirst();
        assertThat(message.body()).contains("Our Library: nobody has looked since this half of the day began");
        String channel = link(message, "Look, then paste what is new or say that nothing is");
        assertThat(director.get(channel).text()).contains("nobody since this half of the day began");
        director.post(channel + "/looked", Map.of());
        assertThat(director.get(channel).text()).doesNotContain("nobody since this half of the day began");
        assertThat(director.get("/comments").text()).doesNotContain("By hand 1 ");

        theHalfDayBeginsNow();
        assertThat(director.get(channel).text()).contains("nobody since this half of the day began");
        paste(channel.replace("/by-hand/channels/", ""));
        assertThat(director.get(channel).text())
                .as("who pastes has looked")
                .doesNotContain("nobody since this half of the day began");
    }

    private void theHalfDayBeginsNow() {
        LocalTime now = LocalTime.now(library.organisation().zone()).truncatedTo(ChronoUnit.MICROS);
        SERVER.bean(Calendars.class)
                .keepWeek(
                        library.id(),
                        library.who("executive-director").id(),
                        Arrays.stream(DayOfWeek.values())
                                .map(day -> new OpeningHours(day, now, LocalTime.of(23, 59, 59)))
                                .toList());
    }
}
