package org.lectern.server.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lectern.rulebook.CaseKind;
import org.lectern.server.cases.CaseLists.Page;
import org.lectern.server.cases.CaseLists.Wanted;
import org.lectern.server.database.Tenancy;
import org.lectern.server.testing.TestServer;
import org.lectern.server.testing.TestServer.Library;

/** A list read page by page is the list, whatever somebody does meanwhile. */
@Tag("database")
class CaseListsTest {

    private static final String KIND = CaseKind.MODERATION.word();
    private static final UUID ADA = UUID.randomUUID();
    private static final List<UUID> POSTS = List.of(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());

    private final TestServer server = TestServer.shared();
    private final Library library = server.found("cadott");
    private final Tenancy tenancy = server.bean(Tenancy.class);
    private final Cases cases = server.bean(Cases.class);
    private final CaseLists lists = server.bean(CaseLists.class);
    private final Holds holds = server.bean(Holds.class);
    private final List<Case> opened = tenancy.in(library.id(), this::open);

    private List<Case> open() {
        SplittableRandom random = new SplittableRandom(9);
        List<Case> all = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            Case one = cases.open(library.id(), KIND, UUID.randomUUID(), 0);
            String label = i % 7 == 0 ? "threat" : "spam";
            Traits traits = new Traits(
                    POSTS.getFirst(),
                    POSTS.get(random.nextInt(3)),
                    "author " + random.nextInt(4),
                    new TreeSet<>(List.of(label)),
                    new TreeSet<>(List.of("clause-" + label)));
            cases.describe(one.id(), traits, random.nextInt(5) / 4.0);
            all.add(cases.get(one.id()));
        }
        return all;
    }

    private static Wanted wanted(CaseList list, Narrowed narrowed, Grouping grouping) {
        return new Wanted(KIND, list, narrowed, grouping, ADA, Set.of(), Instant.EPOCH);
    }

    private List<Queued> read(Wanted wanted, int size, Consumer<Integer> meanwhile) {
        List<Queued> read = new ArrayList<>();
        @Nullable Place behind = null;
        do {
            @Nullable Place from = behind;
            Page page = tenancy.in(library.id(), () -> lists.page(wanted, from, size));
            read.addAll(page.cases());
            behind = page.more() == null ? null : Place.of(page.more().text());
            meanwhile.accept(read.size());
        } while (behind != null);
        return read;
    }

    private static List<String> numbers(List<Queued> read) {
        return read.stream().map(one -> one.about().number()).toList();
    }

    @ParameterizedTest
    @EnumSource(Grouping.class)
    void pagesOfSevenAreTheWholeListInOnePiece(Grouping grouping) {
        Wanted wanted = wanted(CaseList.WAITING, Narrowed.NOT, grouping);
        List<Queued> whole = read(wanted, 1000, _ -> {});
        assertThat(whole).hasSize(60);
        assertThat(numbers(read(wanted, 7, _ -> {}))).isEqualTo(numbers(whole));
        assertThat(whole)
                .isSortedAccordingTo(group(grouping)
                        .thenComparing(one -> -one.about().priority())
                        .thenComparing(one -> one.about().openedAt()));
    }

    // PostgreSQL orders identifiers by their bytes, as text does.
    private static Comparator<Queued> group(Grouping grouping) {
        return switch (grouping) {
            case NONE -> Comparator.comparing(_ -> "");
            case AUTHOR -> Comparator.comparing(Queued::author);
            case THREAD ->
                Comparator.comparing((Queued one) -> String.valueOf(one.thread()), Comparator.reverseOrder());
        };
    }

    @Test
    void whatIsDecidedWhileOneReadsOnCostsNoOtherItsPlace() {
        List<Queued> read = read(wanted(CaseList.WAITING, Narrowed.NOT, Grouping.NONE), 10, soFar -> {
            if (soFar == 20) {
                opened.subList(0, 15)
                        .forEach(one -> tenancy.in(
                                library.id(), () -> cases.move(cases.get(one.id()), CaseState.Event.DECIDE)));
            }
        });
        assertThat(numbers(read)).doesNotHaveDuplicates();
        assertThat(new HashSet<>(numbers(read)))
                .containsAll(opened.subList(15, 60).stream().map(Case::number).toList());
    }

    @Test
    void aListIsNarrowedToWhatWasNoticedAndForWhichClause() {
        Narrowed spam = new Narrowed(POSTS.getFirst(), "spam", "clause-spam", null, null);
        assertThat(read(wanted(CaseList.WAITING, spam, Grouping.NONE), 20, _ -> {}))
                .hasSize(51);
        assertThat(read(wanted(CaseList.THREATS, Narrowed.NOT, Grouping.NONE), 4, _ -> {}))
                .hasSize(9);
        Narrowed elsewhere = new Narrowed(UUID.randomUUID(), null, null, null, null);
        assertThat(read(wanted(CaseList.WAITING, elsewhere, Grouping.NONE), 20, _ -> {}))
                .isEmpty();
    }

    @Test
    void whatOneHasIsInTheirListUntilItLapsesIsDecidedOrGivenBack() {
        Wanted mine = wanted(CaseList.MINE, Narrowed.NOT, Grouping.NONE);
        Instant now = Instant.now();
        tenancy.run(library.id(), () -> {
            holds.claim(opened.get(0).id(), ADA, now.plusSeconds(600));
            holds.claim(opened.get(1).id(), ADA, now.minusSeconds(1));
            holds.handOver(library.id(), opened.get(2), UUID.randomUUID(), ADA, "You know them.");
            holds.claim(opened.get(3).id(), ADA, now.plusSeconds(600));
            holds.release(opened.get(3).id(), ADA);
        });
        assertThat(numbers(read(mine, 10, _ -> {})))
                .containsExactlyInAnyOrder(opened.get(0).number(), opened.get(2).number());
        tenancy.run(library.id(), () -> cases.move(opened.get(2), CaseState.Event.DECIDE));
        assertThat(numbers(read(mine, 10, _ -> {})))
                .containsExactly(opened.get(0).number());
    }

    @Test
    void aClaimNeitherTakesFromSomebodyNorStopsADecision() {
        UUID ben = UUID.randomUUID();
        Case one = opened.getFirst();
        Instant later = Instant.now().plusSeconds(600);
        tenancy.run(library.id(), () -> {
            assertThat(holds.claim(one.id(), ADA, later)).isTrue();
            assertThat(holds.claim(one.id(), ben, later)).isFalse();
            assertThat(holds.claim(one.id(), ADA, later.plusSeconds(600))).isTrue();
            assertThat(holds.of(one.id()).holder(Instant.now())).isEqualTo(ADA);
            assertThat(cases.move(one, CaseState.Event.DECIDE)).isTrue();
            assertThat(holds.of(one.id()).holder()).isNull();
        });
    }

    @Test
    void whatIsOnHoldWaitsAgainWhenItsTimeIsOverOrSomethingNewHappens() {
        Case first = opened.get(0);
        Case second = opened.get(1);
        Instant soon = Instant.now().plusSeconds(1);
        tenancy.run(library.id(), () -> {
            assertThat(holds.hold(library.id(), first, ADA, soon, "The author was asked."))
                    .isTrue();
            assertThat(holds.hold(library.id(), second, ADA, Instant.now().plusSeconds(9999), "Ask Ben."))
                    .isTrue();
            // Before the transaction ends nothing brings the first one back.
            assertThat(numbers(read(wanted(CaseList.ON_HOLD, Narrowed.NOT, Grouping.NONE), 10, _ -> {})))
                    .containsExactly(first.number(), second.number());
        });
        tenancy.run(library.id(), () -> cases.reopen(library.id(), second, "changed", 0.5));
        TestServer.eventually(
                "both wait",
                () -> read(wanted(CaseList.WAITING, Narrowed.NOT, Grouping.NONE), 100, _ -> {})
                                .size()
                        == 60);
        assertThat(tenancy.in(library.id(), () -> holds.of(second.id())).holdReason())
                .isEmpty();
    }
}
