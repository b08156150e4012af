package org.lectern.server.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.lectern.rulebook.Rulebooks;

/** Each kind of organisation is spoken to in its own words, in every message that there is. */
@Tag("domain")
public class JurisdictionTest {

    private static final Pattern NEITHER =
            Pattern.compile("(?i)first amendment|\\bDMCA\\b|17 U\\.S\\.C|\\btrustees?\\b");
    private static final Pattern ASSOCIATION = Pattern.compile(
            NEITHER + "|\\blibrar(?:y|ies|ian|ians)\\b|\\bpatrons?\\b|public records?\\b|your director");
    private static final Pattern ONTARIO = Pattern.compile(
            NEITHER
                    + "|\\bpatrons?\\b|public records?\\b|your director|\\b(?:neighbor|color|center|behavior|favor|honor|labor|catalog)s?\\b");

    /** What nobody reads in an organisation of this kind. */
    public static Pattern never(Jurisdiction jurisdiction) {
        return switch (jurisdiction) {
            case UNITED_STATES -> Pattern.compile("(?!)");
            case ONTARIO -> ONTARIO;
            case ASSOCIATION -> ASSOCIATION;
        };
    }

    @ParameterizedTest
    @EnumSource(Jurisdiction.class)
    void noMessageHasAWordThatIsNotUsedThere(Jurisdiction jurisdiction) {
        Messages messages = Messages.of(jurisdiction);
        // The first run and the command line are before there is an organisation; the demo names all five.
        assertThat(messages.keys()
                        .filter(key ->
                                !key.startsWith("start.") && !key.startsWith("demo.") && !key.equals("folder.data"))
                        .map(key -> key + " = " + messages.pattern(key))
                        .filter(line -> never(jurisdiction)
                                .matcher(line.substring(line.indexOf('=')))
                                .find()))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"fr-CA, (?i)biblioth[èe]que", "es-US, (?i)bibliotec"})
    void anAssociationIsNoLibraryInFrenchAndSpanishEither(String tag, Pattern library) {
        Locale language = Locale.forLanguageTag(tag);
        Messages association = Messages.written(language, Jurisdiction.ASSOCIATION);
        Messages english = Messages.of(Jurisdiction.ASSOCIATION);
        // What Minnesota and Ontario want said binds public bodies, and no association says it.
        assertThat(association
                        .keys()
                        .filter(key -> !key.matches("(concern\\.notice|appeal\\.before)\\.(mn|ca-on)\\..*"))
                        .map(key -> key + " = " + association.pattern(key))
                        .filter(line -> library.matcher(line).find()))
                .isEmpty();
        for (String key : List.of("rules.foot", "rules.emergency", "rules.lead", "changes.part.contacts")) {
            assertThat(association.text(key)).isNotEqualTo(english.text(key));
        }
        assertThat(association.text("rules.foot"))
                .isEqualTo(
                        Messages.published(language, Jurisdiction.ASSOCIATION).text("rules.foot"))
                .containsPattern("l'association|la propia asociación");
    }

    @Test
    void inOntarioALetterNamesItsLawInFrench() {
        assertThat(Messages.written(Locale.CANADA_FRENCH, Jurisdiction.ONTARIO).text("letter.keep.public"))
                .contains("Loi sur l'accès à l'information municipale");
        assertThat(Messages.written(Locale.US, Jurisdiction.ONTARIO).text("report.2"))
                .contains("Canadian Centre");
    }

    @Test
    void theRulebooksOfAssociationsAndOfOntarioHaveNoneEither() {
        for (String starter : List.of(
                "deseronto", "ontario-government", "ala-officers", "legal-administrators", "private-association")) {
            assertThat(Rulebooks.text(starter)).doesNotContainPattern("(?i)first amendment|DMCA|trustee|public record");
        }
    }

    @Test
    void aSentenceKeepsItsShapeAndAnAddressItsLetters() {
        assertThat(Jurisdiction.ASSOCIATION.worded(
                        "A library of your own. Libraries’ patrons, as in blog.library.org/library."))
                .isEqualTo("An association of your own. Associations’ members, as in blog.library.org/library.");
        assertThat(Jurisdiction.UNITED_STATES.worded("A library's patron")).isEqualTo("A library's patron");
        assertThat(Jurisdiction.ONTARIO.worded("Tell your director, a neighbor."))
                .isEqualTo("Tell your CEO, a neighbour.");
    }

    @Test
    void theGuardsThatARulebookNamesSayUnderWhichLawItIs() {
        assertThat(Rulebooks.STARTERS.stream()
                        .map(id -> Jurisdiction.of(Rulebooks.starter(id).profiles())))
                .containsExactly(
                        Jurisdiction.UNITED_STATES,
                        Jurisdiction.UNITED_STATES,
                        Jurisdiction.ONTARIO,
                        Jurisdiction.ASSOCIATION,
                        Jurisdiction.ASSOCIATION);
    }

    @Test
    void inOntarioSexualImagesOfMinorsAreReportedInCanada() {
        assertThat(Jurisdiction.ONTARIO.hotline().site()).isEqualTo("www.cybertip.ca");
        assertThat(Messages.of(Jurisdiction.ONTARIO).text("report.2")).contains("Canadian Centre");
        assertThat(Messages.of(Jurisdiction.ONTARIO).locale()).isEqualTo(Locale.CANADA);
    }
}
