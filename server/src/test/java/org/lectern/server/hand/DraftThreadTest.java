package org.lectern.server.hand;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lectern.server.moderation.PictureType;
import org.lectern.server.platform.ByHand;
import org.lectern.server.platform.paste.Splitter;

/** What a person sets right before a thread is taken in. */
@Tag("domain")
class DraftThreadTest {

    private static final String PASTED =
            "Anna Berg\nHello\n3h\nLike\nReply\nRita Olson\nAnna Berg hello to you\n2h\nLike\nReply\n"
                    + "Cadott Library\nWelcome both\n1h\nLike\nReply\nDan Moe\nRita Olson quite so\n1h\nLike\nReply\n";

    private final DraftThread draft =
            DraftThread.of(Splitter.split(ByHand.FACEBOOK, PASTED), PASTED, "", "Cadott Library", false);

    private static List<String> authors(DraftThread thread) {
        return thread.parts().stream().map(DraftPart::author).toList();
    }

    private static List<Integer> answers(DraftThread thread) {
        return thread.parts().stream().map(DraftPart::answers).toList();
    }

    @Test
    void theLibrarysOwnWordsAreLeftOut() {
        assertThat(draft.parts()).extracting(DraftPart::counts).containsExactly(true, true, false, true);
        assertThat(draft.counting()).isEqualTo(3);
    }

    @Test
    void twoThatAreOneAreMerged() {
        DraftThread merged = draft.merged(1);
        assertThat(authors(merged)).containsExactly("Anna Berg", "Cadott Library", "Dan Moe");
        assertThat(merged.parts().getFirst().text()).isEqualTo("Hello\nRita Olson\nAnna Berg hello to you");
        assertThat(merged.parts().getFirst().raw()).contains("Hello", "Anna Berg hello to you");
        assertThat(answers(merged))
                .as("who answered either of them answers both")
                .containsExactly(-1, -1, 0);
        assertThat(draft.merged(0)).isEqualTo(draft);
    }

    @Test
    void aLongFirstLineThatWasTakenForANameKeepsAllItsWords() {
        String line = "so many words that they are no name, ".repeat(20).strip();
        String pasted = PASTED.replace("Rita Olson\nAnna Berg", line + "\nAnna Berg");
        DraftThread thread =
                DraftThread.of(Splitter.split(ByHand.FACEBOOK, pasted), pasted, "", "Cadott Library", false);
        assertThat(thread.parts().get(1).author()).isEqualTo(line);
        assertThat(thread.merged(1).parts().getFirst().text()).isEqualTo("Hello\n" + line + "\nAnna Berg hello to you");
    }

    @Test
    void oneThatIsTwoIsCutAtALineOfDashes() {
        DraftThread cut = draft.corrected(0, "Anna Berg", "Hello\r\n---\r\nZoe\r\nMe too\r\nplease");
        assertThat(authors(cut)).containsExactly("Anna Berg", "Zoe", "Rita Olson", "Cadott Library", "Dan Moe");
        assertThat(cut.parts().get(1).text()).isEqualTo("Me too\nplease");
        assertThat(answers(cut)).containsExactly(-1, -1, 0, -1, 2);
    }

    @Test
    void dashesAtTheEndCutNothing() {
        DraftThread same = draft.corrected(0, "Anna Berg", "Hello\n---");
        assertThat(same.parts()).hasSameSizeAs(draft.parts());
        assertThat(same.parts().getFirst().text()).isEqualTo("Hello");
    }

    @Test
    void whatIsThePostIsNoComment() {
        DraftThread about = draft.asPost(0);
        assertThat(about.post()).isEqualTo("Hello");
        assertThat(authors(about)).containsExactly("Rita Olson", "Cadott Library", "Dan Moe");
        assertThat(answers(about)).containsExactly(-1, -1, 0);
    }

    @Test
    void whatWasPastedStaysBesideWhatWasCorrected() {
        DraftThread corrected = draft.corrected(0, "Anna Bergh", "Hello there");
        assertThat(corrected.parts().getFirst().raw()).contains("Anna Berg\nHello");
        assertThat(corrected.parts().getFirst().author()).isEqualTo("Anna Bergh");
    }

    @Test
    void anAddressIsTheSameWhoeverSentIt() {
        assertThat(Address.of(" https://www.facebook.com/cadott/posts/1/?fbclid=abc&mibextid=x#c "))
                .isEqualTo(Address.of("https://www.facebook.com/cadott/posts/1"));
        assertThat(Address.of("https://www.youtube.com/watch?v=abc&si=def"))
                .hasToString("https://www.youtube.com/watch?v=abc");
        assertThat(Address.of("javascript:alert(1)")).isNull();
        assertThat(Address.of("https://name:word@example.org/")).isNull();
        assertThat(Address.of("not an address")).isNull();
    }

    @Test
    void picturesAreKnownByTheirFirstBytes() {
        assertThat(PictureType.of(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0}))
                .isEqualTo("image/png");
        assertThat(PictureType.of("<svg onload=alert(1)>".getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .isNull();
        assertThat(PictureType.of(new byte[0])).isNull();
    }
}
