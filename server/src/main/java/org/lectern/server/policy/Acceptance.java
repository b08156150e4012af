package org.lectern.server.policy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.lectern.rulebook.Coverage;

/** Which criteria of the policies passed their acceptance tests when this program was built. */
public final class Acceptance {

    private Acceptance() {}

    /** The pairs of clause and criterion in the {@code acceptance.json} that is packed into the program. */
    public static Set<Coverage.Passed> passed() {
        try (InputStream in = Acceptance.class.getResourceAsStream("/acceptance.json")) {
            return in == null
                    ? Set.of()
                    : Coverage.readAcceptance(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
