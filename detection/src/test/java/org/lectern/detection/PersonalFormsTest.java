package org.lectern.detection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The many ways in which people write the same things. */
@Tag("domain")
class PersonalFormsTest {

    private static final String FORMS = """
            phone           | text me 608 555 0142
            phone           | (608)5550142 is my cell
            phone           | +1.608.555.0142
            phone           | +1 (608) 555-0142 call anytime
            phone           | 1-608-555-0142
            phone           | 6085550142 hit me up
            phone           | 608/555-0142
            phone           | 608.555.0142 ask for Ron
            phone           | my number is 6 0 8 5 5 5 0 1 4 2
            phone           | call 608–555–0142
            phone           | 608 - 555 - 0142
            phone           | 608-555-0142x12
            phone           | (608) 555-0142 ext. 12
            phone           | call or text Dave 555-0142
            phone           | 555.0142 call me
            phone           | cell: 5550142
            phone           | five five five oh one four two call me
            phone           | six oh eight five five five zero one four two
            phone           | 608 five five five 0142
            phone           | six-zero-eight, five-five-five, zero-one-four-two
            phone           | appelez-moi au 514 555-0142
            phone           | mon cell c'est 418.555.0142
            phone           | llámame al 956-555-0142
            phone           | WhatsApp +52 55 1234 5678
            phone           | +44 20 7946 0958
            phone           | ph# 6085550142
            phone           | Tel:608-555-0142
            phone           | 6o8-555-o142 text me
            phone           | call me (608)-555-0142
            phone           | My daughter Kayla's number 715 233 9981 she babysits
            phone           | whats up its 715.233.9981 lol
            phone           | 1 (800) 233-9981
            phone           | 1.715.233.9981
            phone           | 715 2339981
            phone           | reach him @ 7152339981
            phone           | 555 0142 ring after 6
            email           | ron.smith@gmail.com
            email           | ron_smith [at] gmail [dot] com
            email           | ron smith at gmail dot com
            email           | ronsmith at gmail.com
            email           | ron.smith(at)yahoo(dot)ca
            email           | email me ron dot smith at outlook dot com
            email           | ronsmith AT gmail DOT com
            email           | ronsmith @ gmail . com
            email           | ron@mail.co.uk please
            email           | écris-moi: marie.tremblay@videotron.ca
            email           | marie.tremblay arobase hotmail point com
            email           | correo juan.perez arroba gmail punto com
            email           | ronsmith{at}protonmail{dot}com
            email           | r-o-n@x.org
            email           | ronsmith at g mail dot com
            email           | mailto:ron@smith.net
            email           | ronsmith＠gmail．com
            email           | ron.smith at rogers dot ca
            address         | I live at 412 Maple Street
            address         | he lives at 77 w main st apt 4
            address         | 412 Maple St., Cadott, WI 54727
            address         | my house is 1204 N. 5th Ave
            address         | 1204 north 5th avenue unit 12
            address         | She moved to 88 Old Mill Rd
            address         | P.O. Box 443, Bloomer WI 54724
            address         | PO Box 12
            address         | mail it to RR 2, Box 118
            address         | R.R. #3, Wiarton ON N0H 2T0
            address         | 123, rue Principale
            address         | 45 rue de l'Église, Saint-Rosalie
            address         | 1020, boul. René-Lévesque Ouest, app. 302
            address         | 456 avenue du Parc, Montréal (QC) H2V 4E6
            address         | 12 chemin du Lac
            address         | N6895 County Highway K
            address         | W2345 State Road 29
            address         | 23456 County Rd 7
            address         | 15 Kings Cres, Guelph, ON N1H 3K6
            address         | 100-250 King Street West, Toronto
            address         | Unit 4, 250 Dundas Road
            address         | Apt 3B, 19 Elm Court
            address         | he's at 55 Sunset Blvd #12
            address         | 4521 State Highway 27
            address         | 3100 NE 42nd Street Seattle
            address         | 1 Infinite Loop
            address         | 2211 Broadway apt 9
            address         | M5V 2T6
            address         | I'm in the blue house, 909 Oakwood Terrace
            address         | 909 oakwood terrace is where the director lives
            address         | her address is 31 larkspur lane
            address         | Ship to: 742 Evergreen Terrace Springfield OR
            address         | 18 St. George St
            address         | 1500 W Pratt Blvd.
            address         | 10 Downing Ct
            address         | he stays at 6 Peach Tree Cir
            address         | 8765 Concession 4
            address         | 451 Lakeshore Dr E
            address         | vivo en 45 Calle Ocho
            address         | 221B Baker Street
            address         | come to 2026 Elm Street after the meeting
            address         | write to C.P. 24, Chicoutimi
            address         | 1600 Pennsylvania Avenue NW
            address         | 66 Cattle Run
            address         | 1209 Ridgeview Pt
            address         | 5 Willow Bend
            address         | 301 Harbor View Plz
            address         | write me at PSC 1234, Box 567, APO AE 09012
            address         | Unit 2050 Box 4190, DPO AP 96278
            address         | he is on the USS Hollis, FPO AA 34012
            address         | Post Office Box 441, Duluth MN 55802
            address         | PO Drawer 12
            address         | PMB 311, Duluth, MN 55802
            address         | boîte postale 12, Caraquet
            address         | CP 443, Succ. Centre-Ville
            address         | 55 promenade du Quai
            address         | 8, montée Sainte-Julie, bureau 4
            address         | 77, terrasse Dufferin
            address         | 4 Elm Lndg, Duluth MN 55802
            address         | 91 Stoney Brk, bsmt 2, Guelph, ON N1H 3K6
            card            | 4242 4242 4242 4242
            card            | card number 4242-4242-4242-4242 exp 04/29
            card            | 5555555555554444
            card            | 6011 1111 1111 1117
            card            | 3782 822463 10005
            card            | my visa 4012888888881881
            card            | mc 2223003122003222
            card            | 36227206271667
            card            | 4242.4242.4242.4242
            card            | 4242424242424242
            account         | account number 0012345678
            account         | routing 071000013 and acct 123456789
            account         | acct# 55512345
            account         | my IBAN is GB29 NWBK 6016 1331 9268 19
            account         | DE89370400440532013000
            account         | transit 00012 institution 003 account 1234567
            account         | numéro de compte 0012345
            account         | checking account #: 9876543210
            identity-number | my SSN: 219-09-9999
            identity-number | 219-09-9999
            identity-number | social security number is 219099999
            identity-number | SIN 046 454 286
            identity-number | my sin is 046454286
            identity-number | NAS 046-454-286
            identity-number | 046-454-286
            identity-number | driver's license S530-1234-5678-90
            identity-number | my drivers license number is D12345678
            identity-number | passport 512345678
            identity-number | passport number AB123456
            identity-number | health card 1234-567-890 AB
            identity-number | OHIP 1234 567 890
            identity-number | RAMQ TREM 5555 1234
            identity-number | ITIN 912-78-1234
            identity-number | student ID 00412345
            identity-number | DL# S53012345678
            birth-date      | my DOB is 4/12/1988
            birth-date      | born on April 12, 1988
            birth-date      | she was born 12 April 1988
            birth-date      | birthdate: 1988-04-12
            birth-date      | date of birth 04-12-88
            birth-date      | né le 12 avril 1988
            birth-date      | née le 1er mai 1990
            birth-date      | nació el 12 de abril de 1988
            birth-date      | my birthday is April 12th, 1988
            birth-date      | b. 12/04/1988
            birth-date      | bday 4.12.88
            birth-date      | Her birthday's March 3 2012
            birth-date      | fecha de nacimiento: 12/04/1988
            birth-date      | DOB 12APR1988
            library-card    | my library card is 21234000123456
            library-card    | library card number 29876 00012 3456
            library-card    | card # 2 1234 00012 3456 isn't working
            library-card    | my barcode: 1234567
            library-card    | my card number 00123456 keeps failing
            library-card    | ma carte 2 3456 00078 9012
            library-card    | Patron ID 8842210
            library-card    | library card 4471902 pin 1234
            library-card    | carte de bibliothèque : 12345678
            plate           | license plate ABC 1234
            plate           | plate number CKLM 123
            plate           | plate 482-XYZ blocked the ramp
            plate           | blue Corolla, lic. plate BXR 9021
            plate           | white van plate: AB12345
            plate           | plaque K42 LMN
            plate           | tag number 7XYZ123
            plate           | licence plate CABC 123 parked in the fire lane
            plate           | his plates are 123-ABC
            """;

    private static final String ORDINARY = """
            ISBN 978-0-306-40615-7
            isbn 0-306-40615-2
            The book is 9780306406157
            call number 823.912 TOL
            QA76.73.J38 2005
            Dewey 641.5944
            Open Mon-Thu 9-8, Fri 9-5, Sat 10-2
            The program is on 06/09/2026 at 6:30
            Story time 10:30 & 11:30 on 5/12
            It cost $1,299.99 plus 13% tax
            Budget went from 1,250,000 to 1,340,000
            I owe $12.50 on 3 items
            Room 204, third floor
            Call the library at 311
            Text HELP to 741741
            call 988 or 911
            1-800-799-7233 is the domestic violence hotline
            born in 1951 in Cadott
            The Battle of 12 April 1861
            July 4, 1776
            My son is 8 and reads 200 pages a day
            10,000 steps
            hold #12 of 45
            pages 123-1256
            issue 14, vol. 23 no. 4
            Highway 29 is closed
            Take Route 66
            We drove down Highway 401
            5 Great Road Trips is my favorite book
            I read 22 Hill Street Blues scripts
            221B Baker Street stories are the best
            Model XJ-4500 printer
            error 404-0001
            version 3.14.159
            IP 192.168.0.1
            1984-1985 school year
            2024-25 season
            50/50 raffle
            The 100 Mile Diet
            3 Blind Mice
            7 Little Words
            4 Court Street, where the library is
            Lot 12
            flight AC 1234
            order number 1234567890
            tracking number 9400111899223197428490
            ticket 4412345
            OCLC 12345678
            UPC 012345678905
            ISSN 0317-8471
            meet me at the library at 5
            I ate at mcdonalds dot com is not a site
            amazon dot com has it
            look at cbc dot ca
            The study of 1234567 people
            serial 5551234
            1 2 3 4 5 6 7 8 9 10
            one two three four five
            four score and seven years ago
            two three four, that kind of march
            It scored 9.8 from 1,234 votes
            Population 1,436
            fine of 0.25 per day since 2019-03-04
            50 First Dates on DVD
            Read 1000 Books Before Kindergarten
            The 5th Wave and 3rd Street Library
            Main Street is closed
            Go down Maple Street and turn left
            15 Main events this year
            The 400 Block Party
            20 Questions Way too hard
            100 Percent Drive
            20 Circle time kids
            I waited 45 minutes in the Drive thru
            24 Hour Street fair
            The 2026 Food Drive starts on Friday
            We close on May 9, Main Street is a mess
            It makes 39 MPG highway and I still walk
            Get 18,500 Bonus Points
            as CP24 Toronto said
            2 Story Place
            3 Lane road
            We have 6 Court dates
            there are 4 Way stops
            12 Step Place meeting
            the 1918 Flu
            at 8:00 p.m. Central Ave opens
            born 2 be wild
            plate of cookies 12
            license to read 100 books
            My account has 3 books
            account 2 of 5
            card 5 of 10
            Bookmobile stop 3 is at 9:15
            The 2020 Census
            room 5550
            4-H club
            K-12
            A-1 service
            CO2
            MP3 and DVD 5
            5G
            ABC 123 is a good show
            Windows 11 and iOS 18
            B2B
            H1N1
            the 6 o'clock club
            Bill C-11
            Section 230
            HB 1467 and SB 12
            Bylaw 2021-045
            Title 24
            Chapter 43.15
            Public Act 101-0001
            Invoice 2024-0012
            25 Avenue of the Stars is a book
            3 Sisters Road trip
            10 Things I Hate About You
            Ask for Pat at the desk, extension 204
            library card sign-up month, 100 cards
            Card number starts with 2
            The barcode ends in 1234
            9 out of 10
            twelve o'clock at the Place
            I was born July 4th
            happy birthday 05/12!
            My birthday party is June 12, 2026 at the library
            born and raised, graduated May 12, 1985
            """;

    static Stream<String[]> forms() {
        return FORMS.lines()
                .map(line ->
                        Arrays.stream(line.split("\\|", 2)).map(String::strip).toArray(String[]::new));
    }

    static Stream<String> ordinary() {
        return ORDINARY.lines();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void whateverFormItHasItIsFound(String facet, String text) {
        assertThat(Texts.judge(text).findings())
                .filteredOn(finding -> finding.label() == Label.PERSONAL_INFO)
                .extracting(Finding::facet)
                .contains(facet);
    }

    @ParameterizedTest
    @MethodSource("ordinary")
    void whatIsNobodysIsLeftAlone(String text) {
        assertThat(Texts.judge(text).findings())
                .filteredOn(finding -> finding.label() == Label.PERSONAL_INFO)
                .isEmpty();
    }
}
