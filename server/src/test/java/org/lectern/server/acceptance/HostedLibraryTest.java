package org.lectern.server.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lectern.server.database.OrganisationId;
import org.lectern.server.database.Tenancy;
import org.lectern.server.journey.Desk;
import org.lectern.server.mail.Mail;
import org.lectern.server.people.Organisation;
import org.lectern.server.people.Organisations;
import org.lectern.server.testing.Browser;
import org.lectern.server.testing.Browser.Page;
import org.lectern.server.testing.TestServer;
import org.lectern.server.testing.TestServer.Library;

/** A regional system hosts a library: it invites it, sees that it runs, and reads what the library shows and nothing else. */
@Tag("database")
class HostedLibraryTest {

    private static final Pattern LINK = Pattern.compile("/start/invited/\\S+");

    private final TestServer server = TestServer.shared();
    private final Library system = server.found("ecrl");
    private final Browser administrator = server.signedIn(system, "executive-director");
    private final PracticeLibrary hosted = new PracticeLibrary("cadott");

    @AfterEach
    void close() {
        hosted.close();
    }

    private String invite(String email) {
        administrator.get("/libraries");
        Page sent = administrator.post("/libraries/invitations", Map.of("name", "Elk Mound Library", "email", email));
        assertThat(sent.sentTo()).isEqualTo("/libraries");
        Matcher link = LINK.matcher(
                server.bean(Mail.class).latest(system.id(), 1).getFirst().body());
        assertThat(link.find()).isTrue();
        return link.group();
    }

    private static Page setUp(Browser director, String email, String password) {
        Map<String, Map<String, String>> steps = new java.util.LinkedHashMap<>();
        steps.put("state", Map.of("state", "WI"));
        steps.put(
                "organisation",
                Map.of("organisation", "Elk Mound", "director", "Ida Moe", "email", email, "password", password));
        steps.put("policy", Map.of("policy", "cadott"));
        steps.put("hours", Map.of("zone", "America/Chicago", "monOpen", "09:00", "monClose", "17:00"));
        steps.put("second", Map.of("name", "Ruth Nakamura", "email", "ruth@neighbour.example"));
        steps.put("mail", Map.of("do", "none"));
        steps.put("blog", Map.of("do", "later"));
        Page last = director.get("/start/state");
        for (var step : steps.entrySet()) {
            assertThat(director.get("/start/" + step.getKey()).status()).isEqualTo(200);
            last = director.post("/start/" + step.getKey(), step.getValue());
        }
        return last;
    }

    @Test
    void anInvitedLibrarySetsItselfUpOnceAndIsItsOwn() {
        String email = "ida-" + system.organisation().slug() + "@elkmound.example";
        String link = invite(email);
        Browser director = server.browser();
        assertThat(director.get(link).sentTo()).isEqualTo("/start/state");
        assertThat(setUp(director, email, TestServer.PASSWORD).sentTo()).isEqualTo("/start/done");
        Organisation library =
                server.bean(Organisations.class).hostedBy(system.id()).getFirst();
        assertThat(director.get("/people").text())
                .contains("Ida Moe")
                .doesNotContain(system.organisation().name());
        assertThat(director.get("/libraries").status())
                .as("a hosted library invites nobody")
                .isEqualTo(404);
        assertThat(server.browser().get(link).status()).isEqualTo(410);
        Page seen = administrator.get("/libraries");
        assertThat(seen.text()).contains("Elk Mound", "No channel", "Not looked at yet", "Shares nothing with you");
        assertThat(administrator
                        .post("/account/organisation", Map.of("organisation", library.slug()))
                        .status())
                .isEqualTo(404);
        logged(system.id(), "library.invited", "library.joined");
    }

    @Test
    void aWithdrawnOrOldLinkOpensNothing() {
        String withdrawn = invite("a@elkmound.example");
        administrator.get("/libraries");
        Matcher form = Pattern.compile("/libraries/invitations/[0-9a-f-]+/withdraw")
                .matcher(administrator.get("/libraries").body());
        assertThat(form.find()).isTrue();
        administrator.post(form.group(), Map.of());
        assertThat(server.browser().get(withdrawn).status()).isEqualTo(410);
        String old = invite("b@elkmound.example");
        run(system.id(), "update hosting.invitations set expires_at = now() - interval '1 second'");
        assertThat(server.browser().get(old).status()).isEqualTo(410);
        Browser stranger = server.browser();
        assertThat(stranger.get("/start/state").status()).isEqualTo(409);
    }

    @Test
    void theLinkTakesNobodysPlaceWhoIsKnownHere() {
        String email = hosted.who("director").email();
        String link = invite(email);
        Browser holder = server.browser();
        holder.get(link);
        Page refused = setUp(holder, email, "another password entirely");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("signs in here already");
        assertThat(server.bean(Organisations.class).hostedBy(system.id())).isEmpty();
        Browser director = server.browser();
        director.signIn(email, TestServer.PASSWORD);
        holder.get(link);
        assertThat(setUp(holder, email, TestServer.PASSWORD).sentTo()).isEqualTo("/sign-in");
        assertThat(server.bean(Organisations.class).hostedBy(system.id())).hasSize(1);
        assertThat(holder.get("/people").sentTo())
                .as("signed in by nobody's link")
                .isEqualTo("/sign-in");
        holder.get(link);
        Page foreign = holder.get(link);
        assertThat(foreign.status()).isEqualTo(410);
    }

    /** As if the library had begun by an invitation of the system. */
    private OrganisationId host() {
        OrganisationId library = server.bean(Organisations.class)
                .named(hosted.slug())
                .orElseThrow()
                .id();
        server.bean(Tenancy.class)
                .run(
                        library,
                        () -> server.bean(Organisations.class)
                                .host(
                                        library,
                                        system.id(),
                                        library.toString().getBytes(java.nio.charset.StandardCharsets.US_ASCII)));
        return library;
    }

    @Test
    void theSystemReadsNothingOfWhatItHosts() {
        OrganisationId library = host();
        hosted.write("Pat", "The snow gauge is a delight");
        Desk desk = hosted.desk("director");
        String number = desk.waiting("snow gauge");
        assertThat(administrator.get("/libraries").text()).contains("One channel", "Last looked at");
        for (String path : List.of("/comments", "/record", "/channels", "/libraries", "/people")) {
            assertThat(administrator.get(path).text()).as(path).doesNotContain("snow gauge", "Pat");
        }
        assertThat(administrator.get("/cases/" + number).status()).isEqualTo(404);
        for (String table : List.of("inbox.items", "inbox.captures", "cases.docket", "log.entries", "people.guests")) {
            assertThat(one(system.id(), "select count(*) from " + table + " where organisation = '" + library + "'"))
                    .as(table)
                    .isEqualTo("0");
        }
        assertThat(one(library, "select count(*) from inbox.items")).isEqualTo("1");
        assertThatThrownBy(() -> run(
                        system.id(),
                        "insert into people.guests values ('" + library + "', gen_random_uuid(), '"
                                + system.who("executive-director").id() + "', true, true, '"
                                + system.who("executive-director").id() + "', now(), now() + interval '1 day', null)"))
                .hasStackTraceContaining("row-level security");
    }

    private Page share(Map<String, String> what) {
        Browser director = hosted.signedIn("director");
        director.get("/settings/sharing");
        Map<String, String> form = new HashMap<>(Map.of(
                "email", system.who("executive-director").email(),
                "until", LocalDate.now(java.time.ZoneOffset.UTC).plusDays(7).toString()));
        form.putAll(what);
        return director.post("/settings/sharing", form);
    }

    private Page open() {
        administrator.get("/account");
        return administrator.post("/account/organisation", Map.of("organisation", hosted.slug()));
    }

    @Test
    void aPersonWhomTheLibraryLetsInReadsAndDoesNothingElseUntilItEnds() {
        OrganisationId library = host();
        hosted.write("Pat", "The snow gauge is a delight");
        String number = hosted.desk("director").waiting("snow gauge");
        assertThat(open().status()).isEqualTo(404);
        assertThat(share(Map.of("comments", "yes")).sentTo()).isEqualTo("/settings/sharing");
        assertThat(administrator.get("/libraries").text()).contains("Look into");
        assertThat(open().sentTo()).isEqualTo("/account");
        assertThat(administrator.get("/account").text())
                .contains("Guest from " + system.organisation().name());
        assertThat(administrator.get("/comments").text()).contains("snow gauge");
        assertThat(administrator.get("/cases/" + number).status()).isEqualTo(200);
        for (String path : List.of("/record", "/tasks", "/settings/sign-in", "/outbox", "/libraries")) {
            assertThat(administrator.get(path).status()).as(path).isEqualTo(403);
        }
        for (String path : List.of(
                "/cases/" + number + "/decisions", hosted.channelPath() + "/look", "/people", "/settings/mail")) {
            assertThat(administrator.post(path, Map.of("act", "leave-up")).status())
                    .as(path)
                    .isEqualTo(403);
        }
        assertThat(administrator.get("/settings/sharing").status()).isEqualTo(403);
        logged(library, "guest.let-in");
        logged(system.id(), "library.shared");
        endIt();
        assertThat(administrator.get("/comments").text()).doesNotContain("snow gauge");
        assertThat(administrator.get("/cases/" + number).status()).isEqualTo(404);
        assertThat(open().status()).isEqualTo(404);
        logged(library, "guest.ended");
        logged(system.id(), "library.share-ended");
    }

    private void endIt() {
        Browser director = hosted.signedIn("director");
        Matcher end = Pattern.compile("/settings/sharing/[0-9a-f-]+/end")
                .matcher(director.get("/settings/sharing").body());
        assertThat(end.find()).isTrue();
        assertThat(director.post(end.group(), Map.of()).sentTo()).isEqualTo("/settings/sharing");
        assertThat(director.get("/settings/sharing").text()).contains("No more");
    }

    @Test
    void theRecordAloneShowsTheRecordAlone() {
        host();
        share(Map.of("record", "yes"));
        open();
        assertThat(administrator.get("/record").status()).isEqualTo(200);
        assertThat(administrator.get("/comments").status()).isEqualTo(403);
        assertThat(administrator.get("/people").status()).isEqualTo(403);
        assertThat(administrator.post("/record/export", Map.of()).status()).isEqualTo(403);
    }

    @Test
    void onlyPersonsOfTheSystemAreLetInAndOnlyToSomethingAndForATime() {
        host();
        assertThat(share(Map.of("comments", "yes", "email", "stranger@elsewhere.example"))
                        .text())
                .contains("Nobody with this address");
        assertThat(share(Map.of()).text()).contains("Choose at least one");
        assertThat(share(Map.of("comments", "yes", "until", "2019-01-01")).text())
                .contains("from today on");
        share(Map.of("comments", "yes"));
        OrganisationId library = server.bean(Organisations.class)
                .named(hosted.slug())
                .orElseThrow()
                .id();
        run(library, "update people.guests set ends_at = now() - interval '1 second'");
        assertThat(open().status()).as("it lapses by itself").isEqualTo(404);
        assertThat(hosted.signedIn("staff").get("/settings/sharing").status()).isEqualTo(403);
        assertThat(administrator.get("/settings/sharing").status()).isEqualTo(404);
    }

    private void run(OrganisationId organisation, String sql) {
        server.bean(Tenancy.class)
                .run(organisation, () -> server.bean(DSLContext.class).execute(sql));
    }

    private String one(OrganisationId organisation, String sql) {
        return server.bean(Tenancy.class)
                .in(
                        organisation,
                        () -> String.valueOf(
                                server.bean(DSLContext.class).fetchSingle(sql).get(0)));
    }

    private void logged(OrganisationId organisation, String... kinds) {
        for (String kind : kinds) {
            TestServer.eventually(
                    kind,
                    () -> one(organisation, "select count(*) from log.entries where kind = '" + kind + "'")
                            .equals("1"));
        }
    }
}
