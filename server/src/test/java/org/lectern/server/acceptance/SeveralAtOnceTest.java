package org.lectern.server.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lectern.server.journey.Desk;
import org.lectern.server.practice.PracticeComment;
import org.lectern.server.testing.Browser.Page;

/** Several comments are decided at once: what will become of each is counted first, what does not go says why, all of it can be undone. */
@Tag("database")
class SeveralAtOnceTest {

    private static final Pattern BOX = Pattern.compile("name=\"comment\" value=\"([^\"]+)\"( checked)?");
    private static final Pattern HIDDEN = Pattern.compile("type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"");

    private final PracticeLibrary library = new PracticeLibrary("cadott");
    private final Desk director = library.desk("director");

    @AfterEach
    void close() {
        library.close();
    }

    private static List<Map.Entry<String, String>> form(List<String> boxes, String act, String clause, String reason) {
        List<Map.Entry<String, String>> fields = new ArrayList<>();
        boxes.forEach(box -> fields.add(Map.entry("comment", box)));
        fields.add(Map.entry("act", act));
        fields.add(Map.entry("clause", clause));
        fields.add(Map.entry("reason", reason));
        return fields;
    }

    private static List<String> boxes(Page page) {
        return BOX.matcher(page.body()).results().map(box -> box.group(1)).toList();
    }

    private static List<Map.Entry<String, String>> sent(Page preview) {
        List<Map.Entry<String, String>> fields = new ArrayList<>();
        for (MatchResult field : HIDDEN.matcher(preview.body()).results().toList()) {
            if (!field.group(1).equals("_csrf")) {
                fields.add(Map.entry(field.group(1), field.group(2)));
            }
        }
        return fields;
    }

    @Test
    void whatIsAlikeStandsTogetherAndIsHiddenTogetherWhileCriticismStays() {
        List<PracticeComment> flood = List.of(
                library.write("Max", "Buy cheap followers now at www.followers-4u.example, only 5 dollars"),
                library.write("Moritz", "Buy cheap followers now at www.followers-4u.example, only 6 dollars"),
                library.write("Mia", "Buy cheap followers today at www.followers-4u.example, only 5 dollars"));
        PracticeComment critic = library.write("Ada", "Nobody answers the phone and the new hours are a mistake");
        director.waiting("only 6 dollars");
        String alike = director.waiting("cheap followers today");
        director.waiting("the new hours");

        Page page = director.browser().get("/comments/several?like=" + alike);
        assertThat(page.text())
                .contains("3 with nearly the same words", "One other", "Name covered", "Ada")
                .doesNotContain("Moritz");
        assertThat(BOX.matcher(page.body()).results().map(box -> box.group(2) != null))
                .containsExactly(true, true, true, false);

        Page preview = director.browser()
                .post(
                        "/comments/several/preview",
                        form(boxes(page), "hide", "ca-repeat-note:spam", "The same again and again."));
        assertThat(preview.text())
                .contains(
                        "What will become of 4 comments",
                        "3 comments: The practice blog files it as spam.",
                        "1 stays as it is",
                        "A second person must agree first",
                        "Hide 3 under this clause");
        assertThat(library.one("select count(*) from moderation.decisions")).isEqualTo("0");

        Page answer = director.browser().post("/comments/several", sent(preview));
        Page done = director.browser().get(answer.sentTo());
        assertThat(done.text()).contains("3 of 3 will be hidden");
        flood.forEach(comment -> library.eventuallyVisible(comment, false));
        assertThat(library.visible(critic)).isTrue();
        director.browser().post("/comments/several", sent(preview));
        assertThat(library.one("select count(*) from moderation.decisions"))
                .as("the form sent twice decides once")
                .isEqualTo("3");
    }

    @Test
    void whatBecameOfCommentsLikeItStandsBesideEachBeforeItGoes() {
        library.write("Mia", "Buy cheap followers today at www.followers-4u.example, only 4 dollars");
        director.decide(director.waiting("only 4 dollars"), Map.of("act", "leave-up"));
        library.write("Max", "Buy cheap followers now at www.followers-4u.example, only 5 dollars");
        director.waiting("only 5 dollars");
        Page page = director.browser().get("/comments/several");
        List<String> boxes = boxes(page);
        assertThat(director.browser()
                        .post("/comments/several/preview", form(boxes, "delete", "ca-repeat-note:spam", "Again."))
                        .text())
                .contains("One like it was left up", "Hiding keeps this clause as well");
        assertThat(director.browser()
                        .post("/comments/several/preview", form(boxes, "leave-up", "", ""))
                        .text())
                .doesNotContain("like it was left up", "Hiding keeps this clause as well");
    }

    @Test
    void whatWasDecidedMeanwhileDoesNotGoAndSaysSo() {
        library.write("Ada", "The story hour was lovely");
        library.write("Ben", "When does the reading room open on Sundays?");
        String first = director.waiting("story hour");
        director.waiting("reading room");
        Page page = director.browser().get("/comments/several");
        Page preview = director.browser().post("/comments/several/preview", form(boxes(page), "leave-up", "", ""));
        assertThat(preview.text()).contains("Leave 2 up");
        director.decide(first, Map.of("act", "leave-up"));
        Page answer = director.browser().post("/comments/several", sent(preview));
        Page done = director.browser().get(answer.sentTo());
        assertThat(done.text())
                .contains("1 of 2 left up", "1 did not go", "somebody else decided it, since you looked");
        assertThat(library.one("select count(*) from moderation.decisions")).isEqualTo("2");
    }

    @Test
    void aFormWithSomethingMissingSaysWhatAndKeepsWhatWasChosen() {
        library.write("Ada", "The story hour was lovely");
        library.write("Ben", "The lamp in the reading room is too dim");
        director.waiting("story hour");
        director.waiting("reading room");
        Page page = director.browser().get("/comments/several");
        Page again = director.browser()
                .post("/comments/several/preview", form(boxes(page).subList(0, 1), "hide", "", "Because."));
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.text()).contains("Choose the clause, or leave the comment up.");
        assertThat(BOX.matcher(again.body()).results().filter(box -> box.group(2) != null))
                .hasSize(1);
        assertThat(again.body()).contains("value=\"Because.\"");
    }
}
