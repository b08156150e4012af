package org.lectern.detection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("domain")
class ImpersonationTest {

    private static final Profile PROFILE = Profile.builder()
            .names(List.of("Cadott Community Library"))
            .staff(List.of("Karen Delong"))
            .officials(List.of("Pat Lund"))
            .build();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Cadott Library Help Desk     | @cadott_help      | Hello, write to us
            Cadot Library Support        | @cadot.support    | Confirm your card and PIN
            Саdоtt Library               | @cadott_1         | Send your card number
            Cadott Communlty Library     | @ccl              | Good evening to all of you
            Cаdott Community Library     |                   | We are closed tomorrow
            Cadott Community Library     | @reader           | Read this
            Jo                           | @cadott_community_library | Read this
            cadottlibrary_official       |                   | You won! Pay the shipping fee
            Karen Delong, Director       | @karen_delong_dir | Please buy gift cards for me
            Some One                     | @someone          | This is the official library team, send your PIN to claim
            """)
    void whoeverPassesForTheLibraryIsFound(String name, String handle, String text) {
        assertThat(judge(name, handle, text)).contains(Label.IMPERSONATION);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Karen Delong                 | @karen.delong     | Thank you all, see you Monday
            Library Lover                | @librarylover     | I love this place
            Friends of Cadott Library    | @friendsofcadott  | Our sale is on Saturday
            Pat Lund                     | @patlund          | I am glad to see it
            Cadott                       | @cadott           | Good evening
            Community Library            | @community        | Good evening
            Chippewa Falls Library       | @cflibrary        | Congratulations from your neighbors!
            Lib Cadott                   | @libby77          | What are the hours?
            table6_official              | @table6_official  | We feel attacked
            Jo                           | @jo               | The library director is a treasure
            Director of Naps             | @naps             | Best couch in the county
            """)
    void whoSpeaksForThemselvesIsNot(String name, String handle, String text) {
        assertThat(judge(name, handle, text)).doesNotContain(Label.IMPERSONATION);
    }

    private static List<Label> judge(String name, String handle, String text) {
        var subject = new Subject(
                text, "Open late today", name, handle == null ? "" : handle, null, Source.PUBLIC, List.of());
        return Detectors.standard().judge(subject, PROFILE).findings().stream()
                .map(Finding::label)
                .toList();
    }
}
