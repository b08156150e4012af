package org.lectern.detection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("domain")
class PersonalInfoTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            phone           | Call me at (715) 555-0142 after six               | (715) 555-0142
            phone           | text 715.555.0142 please                          | 715.555.0142
            phone           | my cell is 7155550142                             | 7155550142
            phone           | +1 715 555 0142 any time                          | +1 715 555 0142
            phone           | reach me on +44 20 7946 0958                         | +44 20 7946 0958
            phone           | Try 1-800-555-0199 today                          | 1-800-555-0199
            phone           | My number is 555-0142, thanks                     | 555-0142
            phone           | lost cat 555-0163 reward                          | 555-0163
            phone           | ring me on ７１５-５５５-０１４２ tonight              | ７１５-５５５-０１４２
            phone           | office 833.719.3994x1887                          | 833.719.3994
            account         | my IBAN is GB33BUKB20201555555555                 | GB33BUKB20201555555555
            identity-number | my driver's license number is A56319335           | A56319335
            email           | write to ana.diaz+books@mail.example.org, please  | ana.diaz+books@mail.example.org
            email           | ask zoe_k@example.net.                            | zoe_k@example.net
            email           | I am sam.lee at gmail dot com                     | sam.lee at gmail dot com
            email           | sam.lee (at) anything (dot) net works             | sam.lee (at) anything (dot) net
            address         | She lives at 418 Oak Hill Rd, by the mill         | 418 Oak Hill Rd
            address         | Come to 12 N. Main St. Apt 4 at noon              | 12 N. Main St. Apt 4
            address         | I moved to 512 maple street in June               | 512 maple street
            address         | Send it to P.O. Box 77 please                     | P.O. Box 77
            address         | we are at 77 Birch Drive, Elmwood MB R2L 0A1    | 77 Birch Drive, Elmwood MB R2L 0A1
            address         | postal code K1A 0B1                               | K1A 0B1
            address         | j'habite au 26, rue des Pins, app. 5            | 26, rue des Pins, app. 5
            card            | charge 4111 1111 1111 1111 for it                 | 4111 1111 1111 1111
            card            | amex 378282246310005 ok                           | 378282246310005
            account         | put it in acct 000987654321 then                  | 000987654321
            identity-number | my ssn is 219-09-9999                             | 219-09-9999
            identity-number | social 219 09 9999                                | 219 09 9999
            identity-number | SIN 046 454 286 here                              | 046 454 286
            birth-date      | my birthday is 07/19/2009                         | 07/19/2009
            birth-date      | born June 8, 2011 here                           | June 8, 2011
            birth-date      | DOB 1961-04-30                                    | 1961-04-30
            library-card    | my card is 21000200030004                         | 21000200030004
            library-card    | number 2 1000 20003 0004 does not work            | 2 1000 20003 0004
            plate           | Whose car is it, plate ABX-4417?                  | ABX-4417
            """)
    void whatBelongsToAPersonIsFoundWithItsPlace(String facet, String text, String found) {
        List<Finding> findings = Texts.judge(text).findings();

        assertThat(findings)
                .extracting(Finding::label, Finding::facet, finding -> Texts.quote(text, finding))
                .containsExactly(tuple(Label.PERSONAL_INFO, facet, found));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ISBN 978-0-00-000123-4 or 9780000000019",
                "It is shelved at 635.0973 and 741.5973 SMI",
                "Open 9-5, 10:00 to 12:30, closed 12/25/2026",
                "The fine was $16.40, now it is $1,200.50",
                "Grants of $2,000,000 in 2024-2025",
                "On May 6, 2027 at 6:30 pm in Room 204",
                "Pages 120-1350 and lines 300-4400",
                "I was born in 1951 and still read",
                "hold number 41 of 212 on the list",
                "We borrowed 100 Years of Solitude and 20 Books for Kids",
                "Read 3 Dr. Seuss books and 12 Angry Men",
                "ask @sam.lee or @example about it",
                "Look at amazon dot com for a copy",
                "barcode ends in 7713",
                "24 Hours Drive is a film",
                "I rang 555-0100 on Monday and nobody came to the phone",
                "The plate on page 12 is lovely",
                "In 1927 Mr. P. Quigg, 8 Mill St., lost his hat",
                "build 2.9.8.1 and IP 192.168.1.10",
                "Passport photos are $15, form DS-11, Room 204",
                "call 988 or 1-800-273-8255 if it is bad",
                "order 4111 1111 1111 1112 failed the check digit",
                "ask clerk@village.cadott.gov"
            })
    void numbersOfOrdinaryLibraryLifeAreFree(String text) {
        assertThat(Texts.judge(text).findings()).isEmpty();
    }

    @Test
    void theLibrarysOwnContactsAreFree() {
        Profile profile = Profile.builder()
                .phones(List.of("(715) 289-4950"))
                .emails(List.of("Desk@Example.org"))
                .domains(List.of("cadottreads.example.net"))
                .addresses(List.of("331 Main St, Cadott, WI"))
                .build();

        for (String own : List.of(
                "call 715-289-4950",
                "call 1 715 289 4950",
                "text 289-4950",
                "write desk@example.org",
                "write anna@cadottreads.example.net",
                "see https://www.cadottreads.example.net",
                "it is at 331 Main St")) {
            assertThat(Texts.judge(own, profile).findings()).as(own).isEmpty();
            assertThat(Texts.judge(
                                    own.replace("4950", "4951")
                                            .replace("example", "elsewhere")
                                            .replace("331", "332"),
                                    profile)
                            .findings())
                    .as("not our own: " + own)
                    .isNotEmpty();
        }
    }

    @Test
    void whatThePostItselfPublishesIsFree() {
        var subject = new Subject(
                "Is 715-555-0142 the right number? And 715-555-0177?",
                "Call us: 715.555.0142",
                "",
                "",
                null,
                Source.PUBLIC,
                List.of());

        assertThat(Detectors.rules().judge(subject, Profile.NONE).findings())
                .extracting(finding -> Texts.quote(subject.text(), finding))
                .containsExactly("715-555-0177");
    }
}
