package org.lectern.detection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where lists and the model disagree, and what a rule adds. */
@Tag("domain")
class ListsAndModelTest {

    private static final String POST = "The seed library opens on Saturday, take up to eight packets.";

    private static List<Label> noticed(String text, @Nullable String post) {
        var subject = new Subject(text, post == null ? "" : post, "Ada", "", null, Source.PUBLIC, List.of());
        return Detectors.standard().judge(subject, Profile.NONE).findings().stream()
                .map(Finding::label)
                .toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            self-harm | Thanks for the craft table, the kids had fun with the glue. I want it known that I will end my life on Sunday.
            threat    | Lovely garden and lovely people at the picnic, and I will kill them on Sunday, every one of the kind people there.
            """)
    void whatAListIsSureOfAboutADangerCountsInTheMidstOfPleasantWords(String label, String text) {
        assertThat(noticed(text, POST)).contains(Label.of(label));
    }

    @Test
    void beggingThatSharesNoWordWithItsPostIsOffTopic() {
        String begging = "My truck died. Please send whatever you can to my cash app, anything helps, $900 needed.";
        assertThat(noticed(begging, POST)).contains(Label.SOLICITATION, Label.OFF_TOPIC);
        assertThat(noticed(begging, "Help for trucks: bring yours, whatever died, and we repair it on Saturday."))
                .contains(Label.SOLICITATION)
                .doesNotContain(Label.OFF_TOPIC);
        assertThat(noticed(begging, null)).doesNotContain(Label.OFF_TOPIC);
    }

    @Test
    void whatNoticesNothingElseIsNotOffTopicForWantOfWords() {
        assertThat(noticed("Wonderful, thank you", POST)).isEmpty();
        assertThat(noticed("The director should resign over this.", POST)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            How long before Thursday must a resolution reach the committee?        | press-inquiry
            Brought our youngest along until closing. Worth every cent of our taxes. | commercial
            """)
    void theModelAloneIsNotBelievedWhereNoWordOfTheKindStands(String text, String label) {
        assertThat(noticed(text, null)).doesNotContain(Label.of(label));
    }

    @Test
    void witnessesAreFoundAsBeginningsOrAsWholeShortWords() {
        assertThat(stands(Label.PRESS_INQUIRY, "I am a journaliste at the Gazette"))
                .isTrue();
        assertThat(stands(Label.PRESS_INQUIRY, "our tv is broken")).isTrue();
        assertThat(stands(Label.PRESS_INQUIRY, "hoist the sail")).isFalse();
        assertThat(stands(Label.COMMERCIAL, "only $5")).isTrue();
        assertThat(stands(Label.COMMERCIAL, "what fun we had")).isFalse();
        assertThat(stands(Label.SPAM, "what fun we had")).isTrue();
    }

    private static boolean stands(Label label, String text) {
        return Witnesses.stand(label, Sight.undisguised(Subject.of(text), Profile.NONE));
    }
}
