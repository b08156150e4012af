package org.lectern.server.attention;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lectern.server.attention.Waiting.Line;
import org.lectern.server.attention.Waiting.Link;
import org.lectern.server.words.Messages;

@Tag("domain")
class DigestTest {

    private static final Messages MESSAGES = Messages.of(Locale.US);

    @Test
    void oneMessageSaysWhatWaitsInTheOrderOfTheRailWithALinkForEach() {
        Waiting answers = new Waiting(
                20,
                MESSAGES.text("digest.answers", 1, "Wed 17:00"),
                List.of(new Line("Due Wed 17:00", List.of(new Link("Read and answer", "/answers/26-0003")))),
                0,
                "/answers");
        Waiting comments = new Waiting(
                10,
                MESSAGES.text("digest.comments", 2),
                List.of(new Line(
                        "Strong language",
                        List.of(
                                new Link("Read and decide", "/comments/26-0001"),
                                new Link("Leave up", "/comments/26-0001?act=leave-up")))),
                1,
                "/comments");
        Digest digest = Digest.of(
                MESSAGES, "Ada", "Cadott Community Library", "https://lectern.example", List.of(answers, comments));
        assertThat(digest.subject()).isEqualTo("2 to look at, 1 answer due Wed 17:00 (Cadott Community Library)");
        assertThat(digest.body()).isEqualTo("""
                Ada, this waits for you at Cadott Community Library:

                2 to look at

                - Strong language
                  Read and decide: https://lectern.example/comments/26-0001
                  Leave up: https://lectern.example/comments/26-0001?act=leave-up

                One more in Lectern: https://lectern.example/comments

                1 answer due Wed 17:00

                - Due Wed 17:00
                  Read and answer: https://lectern.example/answers/26-0003

                See them in Lectern: https://lectern.example/answers

                What people wrote stays in Lectern; each link asks you to sign in and changes nothing by itself.
                When you are written to, or that you are not: https://lectern.example/account/attention
                """);
    }
}
