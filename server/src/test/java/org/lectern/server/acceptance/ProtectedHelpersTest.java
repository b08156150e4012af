package org.lectern.server.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lectern.server.acceptance.SecondLooksTest.library;
import static org.lectern.server.acceptance.SecondLooksTest.remove;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lectern.server.testing.Acceptance;
import org.lectern.server.testing.Browser;
import org.lectern.server.testing.Browser.Page;
import org.lectern.server.testing.TestServer;

/** Who is protected besides who appealed. */
@Tag("database")
class ProtectedHelpersTest {

    @Test
    @Acceptance(clause = "la-no-retaliation", criterion = 2)
    void whoReportedUnderANameAndWhoHelpedAsWitnessOrPartnerIsProtectedToo() {
        try (PracticeLibrary library = library(
                TestServer.shared(),
                "legal-administrators",
                "{share: 0, reviewer: reviewer, protects: 180, holds: 0}")) {
            Page reported = library.signedOut()
                    .post("/report/" + library.slug(), Map.of("words", "She names my street", "name", "max"));
            assertThat(reported.status()).as(reported.text()).isEqualTo(303);
            String concern = "/concerns/" + library.one("select number from concerns.raised");
            Browser curator = library.signedIn("curator");
            curator.get(concern);
            for (String helper : List.of("@Ida", "Uwe")) {
                assertThat(curator.post(concern + "/helpers", Map.of("helper", helper))
                                .status())
                        .isEqualTo(303);
            }
            assertThat(curator.post(concern + "/helpers", Map.of("helper", " ")).text())
                    .contains("Nothing was noted");
            String struck = library.one("select id from concerns.helpers where name = 'Uwe'");
            curator.post(concern + "/helpers/" + struck + "/strike", Map.of());
            assertThat(curator.get(concern).text())
                    .contains("Who else helped", "@Ida", "for 180 days")
                    .doesNotContain("Uwe");

            for (String author : List.of("Max", "Ida", "Uwe", "Otto")) {
                library.write(author, "Ring " + author + " at 320-555-0110");
                remove(library, "Ring " + author + " at 320-555-0110");
            }
            assertThat(
                            library.one(
                                    "select string_agg(i.author, ' ' order by i.author) from moderation.decisions d"
                                            + " join moderation.second_looks l on l.decision = d.id join inbox.items i on i.id = d.item"))
                    .isEqualTo("Ida Max");
        }
    }
}
