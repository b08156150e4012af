package org.lectern.detection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Talk of another subject than the post's. */
@Tag("domain")
class ElsewhereTest {

    private static final String POST = "The reading room is quiet again, the new windows are in.";
    private static final String HOCKEY = "The goalie was awful in overtime and the playoffs are over.";
    private static final Profile STRICT =
            Profile.builder().level(Label.OFF_TOPIC, Level.LOW).build();

    private static List<Finding> offTopic(String text, String post, Profile profile) {
        var subject = new Subject(text, post, "Ada", "", null, Source.PUBLIC, List.of());
        return Detectors.standard().judge(subject, profile).findings().stream()
                .filter(finding -> finding.label() == Label.OFF_TOPIC)
                .toList();
    }

    @Test
    void anotherSubjectIsNoticedAtLevelLowToo() {
        assertThat(offTopic(HOCKEY, POST, STRICT))
                .singleElement()
                .satisfies(finding -> assertThat(finding.why()).contains("speaks of something else", "\"goalie\""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Hockey night for families: skates, pucks and a talk with a coach.",
                "On Friday a film about the playoffs of 1980.",
                "Who remembers the goalie of our 1952 team? Photos from the archive."
            })
    void nothingIsSaidWhereThePostSpeaksOfItToo(String post) {
        assertThat(offTopic(HOCKEY, post, STRICT)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The goalie was awful and the playoffs are over, so I am reading again.",
                "My librarian cried over the playoffs and the goalie, too.",
                "@ada the goalie was awful in overtime and the playoffs are over",
                "Playoffs! Goalie! Overtime!"
            })
    void nothingIsSaidOfWhatSpeaksOfTheLibraryOrAnswersSomebodyOrIsShort(String text) {
        assertThat(offTopic(text, POST, STRICT)).isEmpty();
    }

    @Test
    void withoutAPostNothingIsSaid() {
        assertThat(offTopic(HOCKEY, "", STRICT)).isEmpty();
    }

    @Test
    void whoNamesTheLibraryOrItsStaffSpeaksOfIt() {
        var profile = Profile.builder()
                .names(List.of("Maple Grove Public Library"))
                .staff(List.of("Tess Holloway"))
                .level(Label.OFF_TOPIC, Level.LOW)
                .build();
        assertThat(offTopic(HOCKEY + " Not so in Maple Grove.", POST, profile)).isEmpty();
        assertThat(offTopic(HOCKEY + " Ask Tess Holloway.", POST, profile)).isEmpty();
        assertThat(offTopic(HOCKEY + " Ask Jim.", POST, profile)).hasSize(1);
    }

    @Test
    void whatReadsAsCriticismNeedsMoreThanOneWordOfAnotherSubject() {
        String once = "Your library made a terrible decision, worse than the coach was.";
        assertThat(Detectors.standard().judge(Subject.of(once), Profile.NONE).criticism())
                .isTrue();
        assertThat(offTopic(once, POST, STRICT)).isEmpty();
    }

    @Test
    void inFrenchNothingIsSaid() {
        assertThat(offTopic(
                        "Le gardien des Canadiens était mauvais, la pizza et le hockey sont finis pour nous.",
                        POST,
                        STRICT))
                .isEmpty();
    }

    @Test
    void theLongerOfTwoListedPhrasesIsReadAndEachOnce() {
        Folded text = Folded.words("We saw the hockey game, the whole hockey game.");
        List<Subjects.Said> said = Subjects.shipped().in(text);
        assertThat(said).hasSize(2).allMatch(Subjects.Said::sure);
        assertThat(said.getFirst().phrase()).isEqualTo(said.getLast().phrase());
    }
}
