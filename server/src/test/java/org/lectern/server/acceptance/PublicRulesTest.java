package org.lectern.server.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lectern.rulebook.Rulebooks;
import org.lectern.server.testing.Browser.Page;
import org.lectern.server.testing.TestServer;

/** Everybody reads under which rules something can be done about what they write, and what that is. */
@Tag("servers")
class PublicRulesTest {

    private static final String BOTH = "acts: [hide, delete]";

    @Test
    void aLibraryThatDeletesAndHidesNothingSaysSo() {
        String only = Rulebooks.text("cadott").replace(BOTH, "acts: [delete]");
        try (PracticeLibrary library = PracticeLibrary.under(TestServer.shared(), only)) {
            Page page = library.rules();
            assertThat(page.text())
                    .contains("What we ask:", "What we may then do: delete the comment.")
                    .doesNotContain("hide the comment", "give no reason to take a comment down");
        }
    }

    @Test
    void whatOnlyWarnsLimitsOrBlocksIsARuleToo() {
        String yaml = Rulebooks.text("cadott");
        String other = yaml.replaceFirst("acts: \\[hide, delete]", "acts: [block, warn, limit]");
        assertThat(other).isNotEqualTo(yaml);
        try (PracticeLibrary library = PracticeLibrary.under(TestServer.shared(), other)) {
            assertThat(library.rules().text())
                    .contains("What we may then do: hide the comment, delete the comment.")
                    .contains("Public Comment Guidelines, item 6")
                    .containsOnlyOnce("We only notice it; nothing is taken down for it.")
                    .contains(
                            "What we may then do: write to its author, read what its author writes before it is shown,"
                                    + " for a time, let its author comment no longer, for a time.");
            assertThat(library.signedOut()
                            .get("/rules/" + library.slug() + "?lang=es-US")
                            .text())
                    .contains("Lo que entonces podemos hacer: ocultar el comentario, borrar el comentario.");
        }
    }
}
