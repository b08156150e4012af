package org.lectern.detection;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.StringTokenizer;

/** What a word can be in a street address of the United States or Canada. */
enum StreetWords {
    /** Ends the name of a street and hardly anything else. */
    SURE,
    /** Ends the name of a street, and stands in titles and talk as well. */
    LIKELY,
    /** Ends the name of a street now and then. */
    RARE,
    /** Begins the name of a street in French or Spanish. */
    LEADING,
    /** Stands between a leading word and the name. */
    LINK,
    DIRECTION,
    UNIT,
    /** Says whose road it is: "County Road K". */
    OWNER,
    /** A road that a number or letter may follow. */
    NUMBERED,
    /** Shows that what was counted is no house. */
    NEVER;

    private static final Map<String, Integer> KINDS = new HashMap<>();

    static {
        list(
                SURE,
                "street st str avenue ave av road rd boulevard blvd lane ln drive dr court ct crescent cres terrace ter terr highway hwy parkway"
                        + " pkwy trail trl turnpike tpke sideroad expressway");
        list(
                LIKELY,
                "way place pl circle cir square sq loop alley pike run point pt bend plaza plz cove ridge rdg crossing xing gate grove"
                        + " heights hts hollow landing mews path row line close bay walk pass rise view vista green gardens glen hill"
                        + " knoll trace commons park mill causeway crest end estates fork shore");
        // The rest of the suffixes of USPS Publication 28, appendix C1.
        list(
                RARE,
                "branch bridge brook brooks bypass camp canyon cape center centers centre cliff cliffs club common corner corners course creek"
                        + " crossroad curve dale dam divide extension fall falls ferry field fields flat flats ford ports port forest forge forges"
                        + " freeway garden gateway glens greens groves harbor harbors harbour haven hills inlet island islands isle junction"
                        + " junctions key keys knolls lake lakes land light lights loaf lock locks lodge mall manor manors meadow meadows"
                        + " mills mission motorway mount mountain mountains neck orchard oval overpass parks parkways passage pine"
                        + " pines plain plains points prairie radial ramp ranch rapid rapids rest ridges river roads route shoal shoals shores skyway spring"
                        + " springs spur squares station stravenue stream streets summit throughway track trafficway tunnel underpass"
                        + " union unions valley valleys via viaduct views village villages ville walks wall ways well wells woods"
                        // Their abbreviations, and the street types of Canada Post's addressing guidelines.
                        + " anx arc byu br brg brk brks cpe cntr ctr clf clfs clb cor cors crk crse curv cswy cyn dl dv ests ext flds flt flts frd frg"
                        + " frk frks frst fry gdns gdn gln gns grn grv gtwy hbr hl hls holw hvn inlt iss jct ky kys lck lcks ldg lf lgt lks lndg mdw"
                        + " mdws mls mnr mnrs msn mtn mtwy nck oval opas orch pln plns pne pnes prt pr psge radl rnch rpd rpds rst shl shr shrs"
                        + " skwy spg spgs stra strm smt thwy trak trce trfy trwy tunl upas un via vis vl vlg vly vlys vw vws wl wls xrd"
                        + " abbey acres beach by-pass campus chase circuit downs esplanade farm glade highlands laneway link lookout maze moor"
                        + " parc pathway promenade quay subdivision thicket towers townline vale villas wharf wynd wood");
        list(
                LEADING,
                "rue rang chemin ch avenue av boulevard boul blvd route allee allée montee montée impasse côte cote calle avenida bd rte"
                        + " autoroute carré carrefour cercle cité croissant desserte domaine esplanade placette plateau promenade quai rond-point"
                        + " ruelle sentier terrasse voie");
        list(LINK, "de la des du le les saint sainte st ste el los las del d l");
        list(
                DIRECTION,
                "n s e w ne nw se sw north south east west northeast northwest southeast southwest nord sud est ouest o");
        list(
                UNIT,
                "apt apartment unit suite ste room rm lot app appartement bureau floor trlr trailer spc space bldg bsmt fl frnt"
                        + " hngr lbby lowr ofc penthouse slip uppr unité porte étage");
        list(
                OWNER,
                "county state us old provincial rural township town co regional interstate cty range concession fire farm");
        list(NUMBERED, "road rd highway hwy route rte line sideroad concession trunk");
        list(
                NEVER,
                "hour hours day days week weeks month months year years minute minutes mile miles km book books page pages people copies"
                        + " percent questions steps step story stories of the and or for in to a an at is are was were on with from that this by"
                        + " kids children students times points dollars bucks cents am pm more less other others my your his her our their than"
                        + " things ways reasons minutes seconds votes branches libraries patrons members chairs seats items"
                        + " great good new best big blind little sisters degrees mpg mph feet foot inches lb lbs pounds grade graders block lane way");
    }

    private static void list(StreetWords kind, String words) {
        var each = new StringTokenizer(words);
        while (each.hasMoreTokens()) {
            KINDS.merge(each.nextToken(), kind.bit(), (one, other) -> one | other);
        }
    }

    int bit() {
        return 1 << ordinal();
    }

    /** The bits of all that a word can be. */
    static int kinds(String word) {
        return KINDS.getOrDefault(word.toLowerCase(Locale.ROOT), 0);
    }

    /** States, provinces and territories as the mail writes them. */
    static final Set<String> REGIONS = Set.of(
            ("AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA RI SC SD"
                            + " TN TX UT VT VA WA WV WI WY DC PR AB BC MB NB NL NS NT NU ON PE QC SK YT")
                    .split(" "));
}
