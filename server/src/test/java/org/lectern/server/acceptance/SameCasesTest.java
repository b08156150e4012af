package org.lectern.server.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lectern.server.journey.Desk;
import org.lectern.server.practice.PracticeComment;
import org.lectern.server.testing.Browser.Page;
import org.lectern.server.testing.FaultProxy.Request;
import org.lectern.server.testing.TestServer;

/**
 * Two people decide the same 500 comments, each differently from the other, while the program looks at every comment again and again,
 * takes in new ones and carries out what was decided.
 */
@Tag("servers")
class SameCasesTest {

    private static final int COMMENTS = 500;
    private static final int NEW_ONES = 100;
    private static final int CHANGED_MEANWHILE = 409;
    private static final int NOT_POSSIBLE_ANY_MORE = 422;
    private static final List<String> ACTS = List.of("hide", "leave-up", "delete");
    private static final Pattern LINE = Pattern.compile("(?s)id=\"case-([^\"]+)\".*?320-555-(\\d{4}).*?</a></li>");
    private static final Pattern MORE = Pattern.compile("href=\"/comments\\?([^\"]+)\" id=\"queue-more\"");
    private static final Pattern STATUS = Pattern.compile("/api/comments/(\\d+)/status");

    private static TestServer server;
    private static PracticeLibrary library;

    private final List<PracticeComment> comments = IntStream.range(0, COMMENTS)
            .mapToObj(i -> library.write("Reader " + i, "Ring me at " + phone(i) + " tonight"))
            .toList();

    @BeforeAll
    static void start() {
        server = TestServer.start(Map.of("intake.full-look", "PT3S"), Clock.systemUTC());
        library = new PracticeLibrary(server, "ecrl");
    }

    @AfterAll
    static void close() {
        library.close();
        server.close();
    }

    private static String phone(int i) {
        return "320-555-" + (1000 + i);
    }

    private static long count(String sql) {
        return Long.parseLong(library.one("select count(*) from " + sql));
    }

    /** The case numbers in the order of the comments, once all of them wait. */
    private static List<String> numbers(Desk desk) {
        for (int taken = 50; taken <= COMMENTS; taken += 50) {
            int some = taken;
            TestServer.eventually(some + " wait", () -> count("cases.docket where kind = 'moderation'") >= some);
        }
        Map<Integer, String> numbers = new HashMap<>();
        for (String query = "view=waiting"; !query.isEmpty(); ) {
            String page = desk.browser().get("/comments/queue?" + query).body();
            LINE.matcher(page)
                    .results()
                    .forEach(line -> numbers.put(Integer.parseInt(line.group(2)) - 1000, line.group(1)));
            Matcher more = MORE.matcher(page);
            query = more.find() ? more.group(1).replace("&amp;", "&") : "";
        }
        assertThat(numbers).hasSize(COMMENTS);
        return IntStream.range(0, COMMENTS).mapToObj(numbers::get).toList();
    }

    /** Decides every comment in this order as the page that showed it first would send it; the answers by comment. */
    private static Callable<Map<Integer, Integer>> person(
            String role, int shift, List<Integer> order, List<String> numbers, CyclicBarrier together) {
        Desk desk = library.desk(role);
        desk.open(numbers.getFirst());
        return () -> {
            Map<Integer, Integer> answers = new HashMap<>();
            for (int i : order) {
                if (atTheSameMoment(i)) {
                    together.await(300, TimeUnit.SECONDS);
                }
                answers.put(
                        i,
                        decide(desk, numbers.get(i), ACTS.get((i + shift) % ACTS.size()), phone(i))
                                .status());
            }
            return answers;
        };
    }

    private static Page decide(Desk desk, String number, String act, String ground) {
        Map<String, String> form = act.equals("leave-up")
                ? Map.of("act", act)
                : Desk.removal(act, "ec-personal-info", ground, "A private number.");
        return desk.decide(number, "1.1", form);
    }

    private static boolean atTheSameMoment(int i) {
        return i >= 200 && i < 300;
    }

    /** From the beginning, or from the end; what is decided at the same moment in one order for both. */
    private static List<Integer> order(boolean fromTheEnd) {
        List<Integer> order = new ArrayList<>();
        IntStream.range(0, 200).map(i -> fromTheEnd ? COMMENTS - 1 - i : i).forEach(order::add);
        IntStream.range(200, 300).forEach(order::add);
        IntStream.range(300, COMMENTS)
                .map(i -> fromTheEnd ? COMMENTS - 1 - i : i)
                .forEach(order::add);
        return order;
    }

    /** What the platform was asked to change, how often for each comment. */
    private static Map<Long, Long> asked() {
        return library.proxy().requests().stream()
                .filter(request -> !request.method().equals("GET"))
                .map(Request::target)
                .map(STATUS::matcher)
                .filter(Matcher::find)
                .collect(Collectors.groupingBy(target -> Long.parseLong(target.group(1)), Collectors.counting()));
    }

    @Test
    void eachOfFiveHundredIsDecidedOnceRecordedOnceAndCarriedOutOnceWhoeverCameFirst() throws Exception {
        List<String> numbers = numbers(library.desk("executive-director"));
        CyclicBarrier together = new CyclicBarrier(2);
        try (ExecutorService people = Executors.newFixedThreadPool(3)) {
            var one = people.submit(person("executive-director", 0, order(false), numbers, together));
            var other = people.submit(person("assistant-director", 1, order(true), numbers, together));
            Future<?> readers = people.submit(() -> IntStream.range(COMMENTS, COMMENTS + NEW_ONES)
                    .forEach(i -> library.write("Reader " + i, "When is the reading room open, " + i + "?")));
            readers.get();
            onlyOneOfTwoWasHeard(numbers, one.get(), other.get());
        }
        everyCaseHasOneDecision();
        thePlatformWasAskedOnceForEach(numbers);
    }

    private void onlyOneOfTwoWasHeard(List<String> numbers, Map<Integer, Integer> one, Map<Integer, Integer> other) {
        for (int i = 0; i < COMMENTS; i++) {
            assertThat(List.of(one.get(i), other.get(i)))
                    .as("what was answered about %s", numbers.get(i))
                    .containsOnlyOnce(302)
                    .containsAnyOf(CHANGED_MEANWHILE, NOT_POSSIBLE_ANY_MORE);
            String heard = ACTS.get((one.get(i) == 302 ? i : i + 1) % ACTS.size());
            assertThat(library.one("select string_agg(d.act || ' ' || d.state, ', ') from moderation.decisions d "
                            + "join cases.docket c on c.id = d.case_id where c.number = '" + numbers.get(i) + "'"))
                    .isEqualTo(heard + " IN_FORCE");
        }
    }

    private static void everyCaseHasOneDecision() {
        TestServer.eventually(
                "new ones are taken in", () -> count("cases.docket where kind = 'moderation'") == COMMENTS + NEW_ONES);
        assertThat(count("cases.docket where kind = 'moderation' and state = 'DECIDED'"))
                .isEqualTo(COMMENTS);
        assertThat(count("cases.docket where kind = 'moderation' and state = 'WAITING'"))
                .isEqualTo(NEW_ONES);
        assertThat(count("log.entries where kind like 'decision.made%'")).isEqualTo(COMMENTS);
        assertThat(library.one("select count(distinct subject) from log.entries where kind like 'decision.made%'"))
                .isEqualTo(Integer.toString(COMMENTS));
    }

    private void thePlatformWasAskedOnceForEach(List<String> numbers) {
        Map<Boolean, List<PracticeComment>> stays = IntStream.range(0, COMMENTS)
                .boxed()
                .collect(Collectors.partitioningBy(
                        i -> library.one(
                                        "select d.act from moderation.decisions d join cases.docket c on c.id = d.case_id "
                                                + "where c.number = '" + numbers.get(i) + "'")
                                .equals("leave-up"),
                        Collectors.mapping(comments::get, Collectors.toList())));
        stays.get(false).forEach(comment -> library.eventuallyVisible(comment, false));
        int removed = stays.get(false).size();
        TestServer.eventually(
                "recorded as done", () -> count("log.entries where kind like 'enforcement.done%'") >= removed);
        assertThat(asked())
                .hasSize(removed)
                .allSatisfy((_, times) -> assertThat(times).isEqualTo(1));
        assertThat(stays.get(true)).allMatch(library::visible);
        assertThat(count("log.entries where kind like 'enforcement.done%'")).isEqualTo(removed);
        assertThat(count("log.entries where kind like 'case.reopened%'"))
                .as("what the program did itself was taken for nobody else's")
                .isZero();
        assertThat(count("cases.docket where elsewhere_at is not null")).isZero();
    }
}
