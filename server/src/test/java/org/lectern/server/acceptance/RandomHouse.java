package org.lectern.server.acceptance;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.lectern.server.acceptance.ItemRows.Row;
import org.lectern.server.database.Tenancy;
import org.lectern.server.log.Sequencer;
import org.lectern.server.platform.PlatformStatus;
import org.lectern.server.practice.PracticeComment;
import org.lectern.server.testing.Browser;
import org.lectern.server.testing.TestServer;

/** A library with comments of many kinds, everybody who works there at a browser, and a clock that is put forward. */
final class RandomHouse implements AutoCloseable {

    /** What people write. */
    enum Told {
        THANKS("Thank you for the story hour, we came %d times"),
        QUESTION("When do you open on the %dth of next month?"),
        CRITICISM("The library is a waste of taxpayer money and the director should resign, I said it %d times"),
        COMPLAINT("Your staff were rude to my mother %d times and nobody at the library cares"),
        PHONE("Her number is 320-555-0%d, ring her at night"),
        SPAM("Casino bonus %d, click here to claim your prize"),
        THREAT("I will wait for you at closing time with a knife, number %d"),
        INSULT("You are all idiots and your board is a joke, number %d"),
        OFF_TOPIC("My truck with %d miles runs on diesel, and the tires are new"),
        ANOTHER_FACT("The %d geese are back on the river below the mill");

        private final String words;

        Told(String words) {
            this.words = words;
        }

        boolean criticism() {
            return this == CRITICISM || this == COMPLAINT;
        }
    }

    /** One of them, taken in. */
    record Written(PracticeComment comment, Told told, String item, String number) {}

    private static final String NOBODY = "nobody";
    private static final String NEIGHBOUR = "a neighbour";

    private final TestServer server;
    private final ForwardClock clock;
    private final HouseRules rules;
    private final PracticeLibrary library;
    private final AskedOfPlatform asked;
    private final List<Told> kinds;
    private final Map<String, Browser> browsers = new LinkedHashMap<>();
    private final Map<String, String> roles = new HashMap<>();
    private final List<Written> comments = new ArrayList<>();

    RandomHouse(TestServer server, ForwardClock clock, HouseRules rules, PracticeLibrary neighbour, int comments) {
        this(server, clock, rules, neighbour, comments, List.of(Told.values()));
    }

    /** The same where all that people write is of these kinds. */
    RandomHouse(
            TestServer server,
            ForwardClock clock,
            HouseRules rules,
            PracticeLibrary neighbour,
            int comments,
            List<Told> kinds) {
        this.server = server;
        this.clock = clock;
        this.rules = rules;
        this.kinds = kinds;
        library = new PracticeLibrary(server, rules.starter());
        asked = new AskedOfPlatform(this);
        rules.deciders().stream().sorted().forEach(this::comesIn);
        rules.onlookers().stream().sorted().forEach(this::comesIn);
        roles.put(library.who("second-person").id().toString(), "second-person");
        browsers.put(NOBODY, library.signedOut());
        browsers.put(NEIGHBOUR, neighbour.signedIn("director"));
        browsers.get(NOBODY).get("/sign-in");
        browsers.get(NEIGHBOUR).get("/account");
        write(comments);
    }

    private void comesIn(String role) {
        roles.put(library.who(role).id().toString(), role);
        Browser browser = library.signedIn(role);
        browser.get("/account");
        browsers.put(role, browser);
    }

    private void write(int many) {
        // The first look at the new channel may be under way, and the next is ten minutes after its end.
        quiet();
        List<PracticeComment> written = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            written.add(library.write(
                    "Reader " + i % 7, kinds.get(i % kinds.size()).words.formatted(100 + i)));
        }
        passes(Duration.ofMinutes(11));
        library.proxy().rule(asked);
        Map<String, Record> taken = new HashMap<>();
        query("select i.external_id, i.id, c.number from inbox.items i"
                        + " join cases.docket c on c.subject = i.id and c.kind = 'moderation'")
                .forEach(row -> taken.put(String.valueOf(row.get("external_id")), row));
        for (int i = 0; i < many; i++) {
            Record row = taken.get(Long.toString(written.get(i).id()));
            comments.add(new Written(
                    written.get(i),
                    kinds.get(i % kinds.size()),
                    String.valueOf(row.get("id")),
                    String.valueOf(row.get("number"))));
        }
    }

    PracticeLibrary library() {
        return library;
    }

    HouseRules rules() {
        return rules;
    }

    AskedOfPlatform asked() {
        return asked;
    }

    List<Written> comments() {
        return comments;
    }

    /** Everybody who may come by, with nobody signed in and somebody of another library among them. */
    List<String> everybody() {
        return List.copyOf(browsers.keySet());
    }

    boolean isOfTheHouse(String who) {
        return !Set.of(NOBODY, NEIGHBOUR).contains(who);
    }

    Browser browser(String who) {
        return java.util.Objects.requireNonNull(browsers.get(who));
    }

    /** The role of a person, by their id. */
    String role(String person) {
        return roles.getOrDefault(person, "");
    }

    String person(String role) {
        return isOfTheHouse(role) ? library.who(role).id().toString() : "";
    }

    String email(String role) {
        return library.who(role).email();
    }

    String id() {
        return library.id().toString();
    }

    ForwardClock clock() {
        return clock;
    }

    List<Record> query(String sql, Object... values) {
        return server.bean(Tenancy.class)
                .in(
                        library.id(),
                        () -> List.copyOf(server.bean(DSLContext.class).fetch(sql, values)));
    }

    ItemRows rows(Written one) {
        return new ItemRows(query(ItemRows.SQL, one.item(), id()).stream()
                .map(row -> new Row(text(row, 0), text(row, 1), text(row, 2), text(row, 3), text(row, 4)))
                .toList());
    }

    private static String text(Record row, int place) {
        return row.get(place) == null ? "" : String.valueOf(row.get(place));
    }

    /** Lets time go by until nothing is left to do for the program: what is due is carried out, what changed outside is seen. */
    void passes(Duration time) {
        server.bean(Sequencer.class).sealAll(library.id());
        clock.to(clock.instant().plus(time));
        quiet();
    }

    /** Waits until nothing is due. */
    void quiet() {
        quiet(Duration.ZERO);
    }

    /** The same, where what is due so soon is waited for as well: what waits for a checkpoint looks again after a moment. */
    void quiet(Duration soon) {
        server.bean(Sequencer.class).sealAll(library.id());
        TestServer.eventually(
                "everything due is done",
                () -> query(
                                "select 1 from jobs.scheduled_tasks where task_instance like ? and (picked or execution_time <= cast(? as timestamptz))"
                                        + " union all select 1 from moderation.enforcements"
                                        + " where state in ('PENDING', 'RUNNING') and due_at <= cast(? as timestamptz)",
                                id() + "/%",
                                clock.instant().plus(soon).toString(),
                                clock.instant().plus(soon).toString())
                        .isEmpty());
    }

    boolean visible(Written one) {
        return library.visible(one.comment());
    }

    /** Its words as they were taken in last. */
    String words(Written one) {
        return String.valueOf(query(
                        "select r.text from inbox.revisions r join inbox.items i on i.id = r.item and i.revision = r.revision"
                                + " where i.id = cast(? as uuid)",
                        one.item())
                .getFirst()
                .get(0));
    }

    void change(Written one, PlatformStatus status) {
        library.change(one.comment(), status);
    }

    void edit(Written one, String words) {
        library.edit(one.comment(), words);
    }

    void remove(Written one) {
        library.remove(one.comment());
    }

    /** Whether whoever wrote it meant to criticise the library, with these words. */
    boolean isCriticism(String comment, String words) {
        return comments.stream()
                .filter(one -> Long.toString(one.comment().id()).equals(comment))
                .anyMatch(one -> one.told().criticism() && one.comment().text().equals(words));
    }

    /** Whether everybody reads these words there, if anybody reads anything. */
    boolean showsIfAny(String comment, String words) {
        return comments.stream()
                .filter(one -> Long.toString(one.comment().id()).equals(comment))
                .allMatch(one -> !visible(one) || library.visibleTexts().contains(words));
    }

    // Nothing is left to do for a house that is closed, or each one would make those after it slower.
    @Override
    public void close() {
        query("delete from jobs.scheduled_tasks where task_instance like ? returning 1", id() + "/%");
        library.close();
    }
}
