package org.lectern.server.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.random.RandomGenerator;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lectern.ledger.Checkpoint;
import org.lectern.ledger.EntryProof;
import org.lectern.ledger.Hash;
import org.lectern.ledger.Merkle;
import org.lectern.ledger.SignedNote;
import org.lectern.ledger.TileTree;
import org.lectern.server.database.OrganisationId;
import org.lectern.testing.Property;

@Tag("database")
class SequencerTest {

    private final TestLog house = TestLog.running();

    @Property(tries = 12)
    void entriesOfManyAtOnceGetEveryNumberOnceAndLoseNone(RandomGenerator random) throws Exception {
        OrganisationId organisation = house.newOrganisation();
        Set<EntryId> appended = new HashSet<>();
        List<Callable<List<EntryId>>> writers = new ArrayList<>();
        for (int writer = 0; writer < 2 + random.nextInt(6); writer++) {
            int number = 1 + random.nextInt(25);
            String name = "writer " + writer;
            writers.add(() -> LongStream.range(0, number)
                    .mapToObj(one -> house.append(organisation, name + " " + one))
                    .toList());
        }
        try (ExecutorService threads = Executors.newCachedThreadPool()) {
            Future<?> sealing = threads.submit(() -> sealUntil(house.sequencer, organisation, writers.size()));
            for (Future<List<EntryId>> written : threads.invokeAll(writers)) {
                appended.addAll(written.get());
            }
            sealing.get();
        }
        house.sequencer.sealAll(organisation);
        assertWhole(organisation, appended);
    }

    @Property(tries = 12)
    void twoSequencersAtOnceLoseNothingAndRepeatNothing(RandomGenerator random) throws Exception {
        OrganisationId organisation = house.newOrganisation();
        Sequencer other = house.another();
        Set<EntryId> appended = new HashSet<>();
        for (int round = 0; round < 1 + random.nextInt(4); round++) {
            for (int i = 0; i < 1 + random.nextInt(20); i++) {
                appended.add(house.append(organisation, "entry " + i));
            }
            try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
                Future<?> one = threads.submit(() -> house.sequencer.sealAll(organisation));
                Future<?> two = threads.submit(() -> other.sealAll(organisation));
                refusedAtMost(one, two);
            }
        }
        house.sequencer.sealAll(organisation);
        assertWhole(organisation, appended);
    }

    private static void refusedAtMost(Future<?> one, Future<?> two) throws InterruptedException {
        int refused = 0;
        for (Future<?> sealing : List.of(one, two)) {
            try {
                sealing.get();
            } catch (ExecutionException e) {
                refused++;
            }
        }
        assertThat(refused).as("of two sequencers at least one goes on").isLessThan(2);
    }

    private static void sealUntil(Sequencer sequencer, OrganisationId organisation, int rounds) {
        for (int i = 0; i < rounds * 3; i++) {
            sequencer.sealAll(organisation);
        }
    }

    @Test
    void everyHeadGrowsOutOfTheOneBefore() {
        OrganisationId organisation = house.newOrganisation();
        List<Checkpoint> heads = new ArrayList<>();
        for (int round = 0; round < 12; round++) {
            for (int i = 0; i <= round * 7 % 60; i++) {
                house.append(organisation, round + " " + i);
            }
            house.sequencer.sealAll(organisation);
            heads.add(head(organisation));
        }
        Checkpoint last = heads.getLast();
        house.tenancy.run(organisation, () -> {
            TileTree tree = new TileTree(house.tiles, last.size());
            for (Checkpoint head : heads) {
                assertThat(Merkle.consistent(
                                head.size(), head.root(), last.size(), last.root(), tree.consistency(head.size())))
                        .as("from " + head.size() + " to " + last.size())
                        .isTrue();
            }
        });
        assertThat(last.size()).isGreaterThan(256);
    }

    @Test
    void moreThanOneBatchIsSealedInOneGo() {
        OrganisationId organisation = house.newOrganisation();
        Set<EntryId> appended = new HashSet<>();
        house.tenancy.run(organisation, () -> {
            for (int i = 0; i < 1_100; i++) {
                appended.add(
                        house.log.append(organisation, "subject", Log.PROGRAM, Payload.of(TestLog.KIND, "entry " + i)));
            }
        });
        house.sequencer.sealAll(organisation);
        assertWhole(organisation, appended);
    }

    @Test
    void anEntryWithoutItsActLeavesNothing() {
        OrganisationId organisation = house.newOrganisation();
        assertThatThrownBy(() -> house.tenancy.run(organisation, () -> {
                    house.log.append(organisation, "subject", Log.PROGRAM, Payload.of(TestLog.KIND, "never"));
                    throw new IllegalStateException("the act failed");
                }))
                .hasMessage("the act failed");
        house.sequencer.sealAll(organisation);
        assertThat(house.sealed(organisation)).isEmpty();
    }

    @Test
    void aKindThatNobodyRegisteredIsRefused() {
        OrganisationId organisation = house.newOrganisation();
        Kind other = Kind.of("test.noted", 2, "words");
        assertThatThrownBy(() -> house.tenancy.run(
                        organisation,
                        () -> house.log.append(organisation, "subject", Log.PROGRAM, Payload.of(other, "x"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("test.noted");
    }

    @Test
    void anOutsiderCanCheckEveryEntryAgainstTheSignedHead() {
        OrganisationId organisation = house.newOrganisation();
        for (int i = 0; i < 9; i++) {
            house.append(organisation, "entry " + i);
        }
        house.sequencer.sealAll(organisation);
        house.tenancy.run(organisation, () -> {
            SignedNote note = SignedNote.parse(house.log.seal().orElseThrow().checkpoint());
            for (SealedEntry entry : house.log.from(0, 100)) {
                EntryProof proof = EntryProof.of(java.util.Objects.requireNonNull(entry.index()), house.tiles, note);
                assertThat(EntryProof.parse(proof.written())
                                .check(entry.line(), house.key.key().verifier()))
                        .isInstanceOf(EntryProof.Check.Proven.class);
            }
        });
    }

    private Checkpoint head(OrganisationId organisation) {
        String written = house.tenancy
                .in(organisation, () -> house.log.seal().orElseThrow())
                .checkpoint();
        SignedNote note = SignedNote.parse(written);
        assertThat(note.signedBy(house.key.key().verifier())).isTrue();
        return Checkpoint.parse(note.text());
    }

    /** Every entry is there once, numbered from 0 without a gap, and the signed head covers exactly these lines. */
    private void assertWhole(OrganisationId organisation, Set<EntryId> appended) {
        List<SealedEntry> sealed = house.sealed(organisation);
        assertThat(sealed.stream().map(SealedEntry::id)).containsExactlyInAnyOrderElementsOf(appended);
        assertThat(sealed.stream().map(SealedEntry::index))
                .containsExactlyElementsOf(
                        LongStream.range(0, appended.size()).boxed().toList());
        List<Hash> leaves =
                sealed.stream().map(entry -> Merkle.leaf(entry.line())).toList();
        Checkpoint head = head(organisation);
        assertThat(head.size()).isEqualTo(appended.size());
        assertThat(head.root()).isEqualTo(Merkle.root(leaves));
        assertThat(house.tenancy.in(organisation, () -> new TileTree(house.tiles, head.size()).root()))
                .isEqualTo(head.root());
    }
}
