package org.lectern.detection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("domain")
class WordsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            obscene             | what a load of bullshit this is              | bullshit
            obscene             | WHAT THE FUCK                                | FUCK
            obscene             | you absolute fuuuuuck                        | fuuuuuck
            obscene             | oh f u c k off                               | f u c k
            obscene             | sh!t again                                   | sh!t
            obscene             | shove it up the @$$                          | up the @$$
            obscene             | f**k that                                    | f**k
            obscene             | fu\u200Bck that                              | fu\u200Bck
            obscene             | what a 𝓯𝓾𝓬𝓴 up                                | 𝓯𝓾𝓬𝓴
            obscene             | fυck this                                    | fυck
            obscene             | tabarnak, encore fermé                       | tabarnak
            hate                | go back to your country                      | go back to your country
            harassment          | you moron, read the sign                     | you moron
            threat              | We know where you live.                      | We know where you live
            spam                | make money online with me                    | make money online
            commercial          | Free estimates on roofs                      | Free estimates
            solicitation        | my gofundme is up                            | gofundme
            campaign            | Vote NO on Tuesday                           | Vote NO
            religious-promotion | Accept Jesus today                           | Accept Jesus
            copyright-claim     | You used it without my permission            | without my permission
            press-inquiry       | Hi, I'm a reporter with the Herald           | I'm a reporter
            self-harm           | I want to kill myself                        | kill myself
            """)
    void listedWordsAreFoundHoweverTheyAreWritten(String label, String text, String found) {
        String escaped = text.replace("\\u200B", "\u200B");

        assertThat(Texts.judge(escaped).findings())
                .filteredOn(finding -> finding.label() == Label.of(label))
                .isNotEmpty()
                .anySatisfy(finding ->
                        assertThat(Texts.quote(escaped, finding)).isEqualTo(found.replace("\\u200B", "\u200B")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I grew up in Scunthorpe, near Essex and Sussex",
                "The cockpit of the plane, a peacock and a cockatoo",
                "Shiitake soup and a cocktail",
                "A field guide to great tits and blue tits, with a pussy willow on the cover",
                "Moby Dick and Dick Francis, please",
                "An assessment of the assassin's bass guitar class",
                "Who're the new pages? They're great.",
                "Harshit and Dickinson are on the list",
                "This book killed me, I am dying laughing",
                "My aunt would kill for a quiet corner and a radiator",
                "The staff were rude, the director is useless and the board should resign",
                "What a damn waste of taxes. This is a hell of a mess and a crap decision.",
                "Shame on you. I will vote at the next board meeting.",
                "He ran for mayor in 1988",
                "Do you have books on bitcoin, hacking or casino history?",
                "Please send them back to the lending library",
                "Thank you for your kind words",
                "Where can I donate old books?",
                "God bless you all, praying for the family",
                "My account got hacked, can you help?",
                "Great practice for my job interview",
                "The well dried up and the creek too"
            })
    void ordinaryWordsAndCriticismAreFree(String text) {
        assertThat(Texts.judge(text).findings()).isEmpty();
    }

    @Test
    void aSlurThatIsReportedCountsForLess() {
        assertThat(Texts.judge("A boy called me a wetback outside").findings()).isEmpty();
        assertThat(Texts.judge("Get the wetback out").findings()).hasSize(1);
    }

    @Test
    void theLibrarysOwnListsMeasuresAndPatternsAreUsed() {
        Profile profile = Profile.builder()
                .list(Label.COMMERCIAL, "traders", List.of("Acme roofing", "fortune tell*"))
                .measures(List.of("Issue 14"))
                .officials(List.of("Pat Lund"))
                .pattern(Label.SPAM, null, "ticket no [0-9]{4}")
                .build();

        assertThat(Texts.judge("ACME  Roofing and fortune-tellers", profile).findings())
                .extracting(Finding::label)
                .containsExactly(Label.COMMERCIAL, Label.COMMERCIAL);
        assertThat(Texts.judge("Yes on Issue 14!", profile).findings())
                .extracting(Finding::facet)
                .contains("measure");
        assertThat(Texts.judge("Elect Pat Lund", profile).findings())
                .extracting(Finding::facet)
                .containsExactly("candidate");
        assertThat(Texts.judge("Pat Lund was at the meeting on Issue 14", profile)
                        .findings())
                .isEmpty();
        assertThat(Texts.judge("your TICKET NO 1234 is due", profile).findings())
                .extracting(Finding::label)
                .containsExactly(Label.SPAM);
    }

    @Test
    void aLevelSaysHowReadilyALabelIsNoticed() {
        String mild = "ask the idiot at the desk";

        assertThat(Texts.judge(mild).findings()).isEmpty();
        assertThat(Texts.judge(
                                mild,
                                Profile.builder()
                                        .level(Label.HARASSMENT, Level.HIGH)
                                        .build())
                        .findings())
                .hasSize(1);
        assertThat(Texts.judge(
                                "local number 555-0142",
                                Profile.builder()
                                        .level(Label.PERSONAL_INFO, Level.LOW)
                                        .build())
                        .findings())
                .isEmpty();
    }

    @Test
    void whatMayHurtSomebodyComesFirst() {
        double threat = Texts.judge("we know where you live").priority();
        double phone = Texts.judge("call 715-555-0142").priority();
        double rude = Texts.judge("this is bullshit").priority();
        double nothing = Texts.judge("thank you").priority();

        assertThat(List.of(threat, phone, rude, nothing)).isSortedAccordingTo((a, b) -> Double.compare(b, a));
        assertThat(nothing).isGreaterThanOrEqualTo(0);
        assertThat(threat).isLessThanOrEqualTo(1);
    }
}
