package org.lectern.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("domain")
class FindsTest {

    private static final Finds CADOTT = Finds.of(Rulebooks.starter("cadott"));
    private static final Finds ECRL = Finds.of(Rulebooks.starter("ecrl"));

    @Test
    void aLabelLeadsToItsClauses() {
        assertThat(ECRL.naming(Label.PERSONAL_INFO, Facet.PHONE, Speaker.PUBLIC))
                .extracting(asked -> asked.clause().id())
                .containsExactly("ec-personal-info");
        assertThat(ECRL.naming(Label.PERSONAL_INFO, Facet.PHONE, Speaker.STAFF))
                .extracting(asked -> asked.clause().id())
                .containsExactly("ec-staff-confidential");
    }

    @Test
    void aLabelThatNoClauseNamesLeadsNowhereAtTheNormalLevel() {
        assertThat(CADOTT.naming(Label.PERSONAL_INFO, Facet.PHONE, Speaker.PUBLIC))
                .isEmpty();
        assertThat(CADOTT.level(Label.PERSONAL_INFO, Speaker.PUBLIC)).isEqualTo(Level.NORMAL);
    }

    @Test
    void aFindWithFacetsNamesOnlyThose() {
        assertThat(CADOTT.naming(Label.CAMPAIGN, Facet.MEASURE, Speaker.PUBLIC)).hasSize(1);
        assertThat(CADOTT.naming(Label.CAMPAIGN, Facet.PARTY, Speaker.PUBLIC)).isEmpty();
        assertThat(ECRL.naming(Label.CAMPAIGN, Facet.PARTY, Speaker.PUBLIC)).hasSize(1);
    }

    @Test
    void threatsAreNoticedReadily() {
        assertThat(CADOTT.level(Label.THREAT, Speaker.PUBLIC)).isEqualTo(Level.HIGH);
        assertThat(CADOTT.level(Label.OFF_TOPIC, Speaker.PUBLIC)).isEqualTo(Level.LOW);
    }

    @Test
    void clausesComeInTheOrderOfThePolicy() {
        var noticed = List.of(
                new Noticed(Label.SPAM, null, Speaker.PUBLIC),
                new Noticed(Label.HATE, null, Speaker.PUBLIC),
                new Noticed(Label.SELF_HARM, null, Speaker.PUBLIC));

        assertThat(CADOTT.clauses(noticed)).containsExactly("ca-abuse", "ca-repeat-note");
    }
}
