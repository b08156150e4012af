package org.lectern.server.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The codes are those that every app makes. */
@Tag("domain")
class OneTimeCodesTest {

    // RFC 6238, appendix B: the secret, and the rows for SHA-1.
    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    @ParameterizedTest
    @CsvSource({
        "59, 1, 94287082",
        "1111111109, 37037036, 07081804",
        "1111111111, 37037037, 14050471",
        "1234567890, 41152263, 89005924",
        "2000000000, 66666666, 69279037",
        "20000000000, 666666666, 65353130"
    })
    void theCodesAreThoseOfTheStandard(long seconds, long step, String code) {
        Instant moment = Instant.ofEpochSecond(seconds);
        assertThat(OneTimeCodes.step(moment)).isEqualTo(step);
        assertThat(OneTimeCodes.code(SECRET, step, 8)).isEqualTo(code);
        assertThat(OneTimeCodes.code(SECRET, step, 6)).isEqualTo(code.substring(2));
    }

    // RFC 4648, 10, without the padding.
    @ParameterizedTest
    @CsvSource({"f, MY", "fo, MZXQ", "foo, MZXW6", "foob, MZXW6YQ", "fooba, MZXW6YTB", "foobar, MZXW6YTBOI"})
    void keysAreWrittenAsInTheStandardAndReadBack(String bytes, String written) {
        byte[] plain = bytes.getBytes(StandardCharsets.US_ASCII);
        assertThat(Base32.write(plain)).isEqualTo(written);
        assertThat(Base32.read(written)).isEqualTo(plain);
    }

    @Test
    void aRecoveryCodeIsTheSameHoweverItIsTyped() {
        var codes = RecoveryCodes.next();
        assertThat(codes).hasSize(10).doesNotHaveDuplicates();
        String code = codes.getFirst();
        assertThat(code).matches("[a-z2-7]{4}(-[a-z2-7]{4}){3}");
        assertThat(RecoveryCodes.hash(code.toUpperCase(java.util.Locale.ROOT).replace("-", " ")))
                .isEqualTo(RecoveryCodes.hash(code));
    }
}
