package org.lectern.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lectern.testing.Property;

@Tag("domain")
class EntryProofTest {
    private final SigningKey key = SigningKey.generate("library.example/log");
    private final Entry entry = TestLog.entry(1, Merkle.emptyRoot());

    @Property(tries = 30)
    void aProofStandsOnItsOwn(RandomGenerator random) {
        TestLog log = TestLog.of(random, random.nextInt(0, 600));
        int index = log.leaves.size();
        log.append(List.of(entry.leafHash()));
        log.append(TestLog.hashes(random, random.nextInt(0, 600)));
        EntryProof proof =
                EntryProof.parse(EntryProof.of(index, log, log.head(key)).written());
        assertThat(proof.check(entry.bytes(), key.verifier())).isInstanceOf(EntryProof.Check.Proven.class);
        assertThat(proof.check(TestLog.entry(2, Merkle.emptyRoot()).bytes(), key.verifier()))
                .isInstanceOf(EntryProof.Check.NotProven.class);
        assertThat(proof.check(entry.bytes(), SigningKey.generate(key.name()).verifier()))
                .isInstanceOf(EntryProof.Check.NotProven.class);
    }

    @Test
    void theTextHasTheFormOfTheStandard() {
        TestLog log = new TestLog();
        Hash sibling = Merkle.emptyRoot();
        log.append(List.of(sibling, entry.leafHash()));
        SignedNote head = log.head(key);
        String written = EntryProof.of(1, log, head).written();
        assertThat(written).isEqualTo("c2sp.org/tlog-proof@v1\nindex 1\n" + sibling.base64() + "\n\n" + head.written());
        assertThatThrownBy(() -> EntryProof.parse(written.replace("index 1", "index 01")))
                .isInstanceOf(FormatException.class);
    }
}
