package org.lectern.server.bench;

import java.io.IOException;
import java.net.URI;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.lectern.rulebook.CaseKind;
import org.lectern.server.cases.CaseList;
import org.lectern.server.cases.CaseLists;
import org.lectern.server.cases.CaseLists.Page;
import org.lectern.server.cases.CaseLists.Wanted;
import org.lectern.server.cases.Grouping;
import org.lectern.server.cases.Narrowed;
import org.lectern.server.cases.Place;
import org.lectern.server.cases.Queued;
import org.lectern.server.channels.Channels;
import org.lectern.server.database.Tenancy;
import org.lectern.server.people.Passwords;
import org.lectern.server.people.People;
import org.lectern.server.people.Person;
import org.lectern.server.platform.Access;
import org.lectern.server.policy.Policies;
import org.lectern.server.testing.Browser;
import org.lectern.server.testing.TestServer;
import org.lectern.server.testing.TestServer.Library;

/** Measures pages of the queue over many cases: the statement by keyset beside OFFSET, and the server's time while twenty people work. */
public final class QueueBench {

    private static final int LINES = 50;
    private static final int TURNS = 10;
    private static final int WARM = 10;
    private static final int TIMES = 20;
    private static final int PEOPLE = 20;
    private static final int PAGES_BEFORE = 400;
    private static final Duration WARM_UP = Duration.ofSeconds(90);

    private final TestServer server;
    private final Library library;
    private final CaseLists lists;
    private final Tenancy tenancy;

    private QueueBench(TestServer server) {
        this.server = server;
        this.library = server.found("ecrl");
        this.lists = server.bean(CaseLists.class);
        this.tenancy = server.bean(Tenancy.class);
    }

    /** The arguments are the number of cases and for how many seconds people work. */
    public static void main(String[] arguments) throws Exception {
        int cases = Integer.parseInt(arguments[0]);
        Duration work = Duration.ofSeconds(Integer.parseInt(arguments[1]));
        try (TestServer server = TestServer.start(Map.of(), Clock.systemUTC())) {
            QueueBench bench = new QueueBench(server);
            bench.fill(cases);
            server.bean(DSLContext.class).configuration().setAppending(new StatementTimes());
            for (Grouping grouping : Grouping.values()) {
                bench.keyset(grouping);
            }
            bench.people(work);
        }
        System.exit(0);
    }

    private void fill(int cases) throws SQLException, IOException {
        String director = library.who("executive-director").id().toString();
        UUID channel = server.bean(Channels.class)
                .keep(
                        library.id(),
                        "practice",
                        "Archive",
                        new Access(URI.create("http://localhost:1/archive"), "none", "none"),
                        director)
                .id()
                .value();
        long began = System.nanoTime();
        new FilledQueue(
                        server,
                        Map.of(
                                "organisation",
                                library.id().toString(),
                                "channel",
                                channel.toString(),
                                "policy",
                                server.bean(Policies.class)
                                        .inForce(library.id())
                                        .version()
                                        .toString(),
                                "person",
                                director))
                .fill(cases);
        System.out.printf(
                "queue: %,d cases, %,d of them open, on %d processors; written in %.0f s%n",
                cases, cases / 100, Runtime.getRuntime().availableProcessors(), (System.nanoTime() - began) / 1e9);
    }

    private Page page(Wanted wanted, @Nullable Place behind) {
        return tenancy.reading(library.id(), () -> lists.page(wanted, behind, LINES));
    }

    /** The first page and the deepest by keyset, and the deepest by OFFSET, from the statement's being sent until its rows are here. */
    private void keyset(Grouping grouping) {
        Wanted wanted = new Wanted(
                CaseKind.MODERATION.word(),
                CaseList.WAITING,
                Narrowed.NOT,
                grouping,
                UUID.randomUUID(),
                Set.of(),
                Instant.EPOCH);
        Place deepest = null;
        int before = 0;
        for (Page page = page(wanted, null); page.more() != null; before += LINES) {
            deepest = page.more();
            page = page(wanted, deepest);
        }
        Place last = deepest;
        List<Long> firsts = new ArrayList<>();
        List<Long> deeps = new ArrayList<>();
        // By turns, so that whatever else the machine does meets both.
        for (int turn = 0; turn < TURNS; turn++) {
            firsts.addAll(
                    StatementTimes.of(0, WARM, TIMES, () -> page(wanted, null)).nanos());
            deeps.addAll(
                    StatementTimes.of(0, WARM, TIMES, () -> page(wanted, last)).nanos());
        }
        Samples first = new Samples(firsts);
        Samples deep = new Samples(deeps);
        Samples offset = StatementTimes.of(before, WARM, TIMES, () -> page(wanted, null));
        if (!numbers(page(wanted, last)).equals(byOffset(wanted, before))) {
            throw new IllegalStateException("OFFSET shows another page");
        }
        System.out.printf(
                "queue: grouped by %s, page %,d: by keyset %.2f ms, %.2f times the first page (%.2f ms); by OFFSET %.1f ms, %.0f times as long%n",
                grouping,
                before / LINES + 1,
                deep.median(),
                deep.median() / first.median(),
                first.median(),
                offset.median(),
                offset.median() / deep.median());
    }

    private List<String> byOffset(Wanted wanted, int before) {
        List<String> numbers = new ArrayList<>();
        StatementTimes.of(before, 0, 1, () -> numbers.addAll(numbers(page(wanted, null))));
        return numbers;
    }

    private static List<String> numbers(Page page) {
        return page.cases().stream().map(Queued::about).map(one -> one.number()).toList();
    }

    private void people(Duration work) throws Exception {
        List<Browser> browsers =
                IntStream.range(0, PEOPLE).mapToObj(this::signedIn).toList();
        ServerTimes times = ServerTimes.in(server);
        readMany(browsers);
        long until = System.nanoTime() + WARM_UP.plus(work).toNanos();
        try (ExecutorService all = Executors.newFixedThreadPool(PEOPLE)) {
            List<Future<?>> working = Stream.iterate(0, n -> n + 1)
                    .limit(PEOPLE)
                    .<Future<?>>map(n -> all.submit(new PersonAtWork(browsers.get(n), n, until)))
                    .toList();
            Thread.sleep(WARM_UP);
            times.begin();
            for (Future<?> one : working) {
                one.get();
            }
        }
        System.out.printf(
                "queue: %d people at work for %d s, after %d s to warm up; milliseconds in the server%n",
                PEOPLE, work.toSeconds(), WARM_UP.toSeconds());
        times.taken()
                .forEach((kind, taken) -> System.out.printf(
                        "queue: %-36s p50 %6.2f  p95 %6.2f  on a processor %6.2f  %3d statements  of %,d%n",
                        kind,
                        taken.nanos().median(),
                        taken.nanos().within(0.95),
                        taken.processor().median(),
                        taken.statements(),
                        taken.nanos().nanos().size()));
    }

    /** As many pages as people read in an hour, so that what is measured is a server that has been at work and not one that has just begun. */
    private static void readMany(List<Browser> browsers) throws Exception {
        try (ExecutorService all = Executors.newFixedThreadPool(2)) {
            List<Future<?>> reading = browsers.stream()
                    .<Future<?>>map(browser -> all.submit(() -> {
                        for (int page = 0; page < PAGES_BEFORE; page++) {
                            browser.get(page % 2 == 0 ? "/comments" : "/help");
                        }
                    }))
                    .toList();
            for (Future<?> one : reading) {
                one.get();
            }
        }
    }

    private Browser signedIn(int number) {
        Person person = server.bean(People.class)
                .know("person" + number + "@" + library.organisation().slug() + ".example", "Person " + number);
        server.bean(People.class).join(library.id(), person.id(), "resource-librarian");
        server.bean(Passwords.class).set(person.id(), TestServer.PASSWORD);
        Browser browser = server.browser();
        browser.signIn(person.email(), TestServer.PASSWORD);
        return browser;
    }
}
