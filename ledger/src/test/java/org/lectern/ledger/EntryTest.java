package org.lectern.ledger;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lectern.testing.Property;

@Tag("domain")
class EntryTest {
    private static final String GOLDEN = "{\"v\":1,\"kind\":\"decision.leave-up\",\"at\":\"2026-06-09T14:02:00.120Z\","
            + "\"subject\":\"case-7_A\",\"actor\":\"p1\",\"commitment\":\"LPJNul+wow4m6DsqxbninhsWHlwfp0JecwQzYpOLmCQ=\"}";

    @Test
    void theBytesAreAlwaysTheSame() {
        Hash commitment = Hash.ofHex("2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824");
        Instant at = Instant.parse("2026-06-09T14:02:00.120999Z");
        Entry entry = new Entry("decision.leave-up", at, "case-7_A", "p1", commitment);
        assertThat(entry.text()).isEqualTo(GOLDEN);
        assertThat(Entry.parse(GOLDEN)).isEqualTo(entry);
        assertThat(entry.leafHash()).isEqualTo(Hash.sha256(new byte[] {0}, GOLDEN.getBytes(US_ASCII)));
    }

    @Property(tries = 500)
    void aChangedByteIsRefusedOrGivesAnotherEntry(RandomGenerator random) {
        byte[] bytes = GOLDEN.getBytes(US_ASCII);
        bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        try {
            Entry other = Entry.parse(bytes);
            assertThat(other.bytes()).isEqualTo(bytes);
            assertThat(other.text()).isNotEqualTo(GOLDEN);
        } catch (FormatException refused) {
            assertThat(refused).hasMessageNotContaining("null");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'\"v\":1', '\"v\":2'",
        "'\"v\":1', '\"v\": 1'",
        "'.120Z', '.12Z'",
        "'14:02', '25:02'",
        "'06-09', '02-30'",
        "'case-7_A', 'case 7'",
        "'leave-up', 'leave..up'",
        "'leave-up', 'Leave-up'",
        "'mCQ=', 'mCR='",
        "'}', '} '",
        "'}', '}\n'"
    })
    void whateverWouldBeWrittenDifferentlyIsRefused(String from, String to) {
        assertThat(GOLDEN).contains(from);
        assertThatThrownBy(() -> Entry.parse(GOLDEN.replace(from, to))).isInstanceOf(FormatException.class);
    }

    @Test
    void namesDoNotFitIntoAnEntry() {
        Hash hash = Merkle.emptyRoot();
        assertThatThrownBy(() -> new Entry("note", Instant.EPOCH, "Jane Doe", "p1", hash))
                .isInstanceOf(FormatException.class);
        assertThatThrownBy(() -> new Entry("note", Instant.EPOCH, "s", "p".repeat(65), hash))
                .isInstanceOf(FormatException.class);
    }

    @Test
    void aCommitmentIsSaltThenPayload() {
        byte[] salt = new byte[32];
        assertThat(Commitment.of(salt, "{}".getBytes(US_ASCII)))
                .isEqualTo(Hash.sha256((new String(salt, US_ASCII) + "{}").getBytes(US_ASCII)));
        assertThat(Commitment.newSalt()).hasSize(32).isNotEqualTo(Commitment.newSalt());
        assertThatThrownBy(() -> Commitment.of(new byte[31], new byte[1])).isInstanceOf(FormatException.class);
    }
}
