package org.lectern.detection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("domain")
class LinksTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cheap-boots.example",
                "https://cheap-boots.example/sale?a=b",
                "www.cheap-boots.shop",
                "bit.ly/3xYz"
            })
    void aLinkElsewhereIsFoundWithItsPlace(String link) {
        String text = "Click here: " + link + ", now!";

        assertThat(Texts.judge(text).findings())
                .filteredOn(finding -> finding.label() == Label.GRATUITOUS_LINK)
                .extracting(finding -> Texts.quote(text, finding))
                .containsExactly(link);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "see https://www.loc.gov/item/1",
                "the form is at dpi.wi.gov/form",
                "https://cadott.k12.wi.us has it",
                "https://en.wikipedia.org/wiki/Noise",
                "https://anylibrary.org/hours",
                "https://www.canada.ca/en",
                "we left.The end came",
                "etc.and so on",
                "Node.js is fine",
                "version 2.9.8",
                "e.g.this one",
                "https://med.umn.edu/x"
            })
    void linksToPublicBodiesAndMissingSpacesAreFree(String text) {
        assertThat(Texts.judge(text).findings()).isEmpty();
    }

    @Test
    void aLinkThatSharesTheSubjectOfThePostIsFree() {
        String text = "The kites were in the paper: https://valleynews.example/kites-2";
        var tied = new Subject(
                text,
                "Children made kites, and the kites flew over the valley",
                "",
                "",
                null,
                Source.PUBLIC,
                List.of());
        var stray = new Subject(
                "watch https://vid.example",
                "Children made kites, and the kites flew over the valley",
                "",
                "",
                null,
                Source.PUBLIC,
                List.of());

        assertThat(Detectors.rules().judge(tied, Profile.NONE).findings()).isEmpty();
        assertThat(Detectors.rules().judge(stray, Profile.NONE).findings()).hasSize(1);
    }

    @Test
    void manyLinksAndShortenedBaitAreSpam() {
        assertThat(Texts.judge("a1.example b2.example c3.example").findings())
                .extracting(Finding::label)
                .contains(Label.SPAM);
        assertThat(Texts.judge("claim yours bit.ly/abc").findings())
                .extracting(Finding::label)
                .contains(Label.SPAM);
        assertThat(Texts.judge("one cheap-boots.example/x is enough").findings())
                .extracting(Finding::label)
                .doesNotContain(Label.SPAM);
    }
}
