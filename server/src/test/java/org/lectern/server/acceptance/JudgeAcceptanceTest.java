package org.lectern.server.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lectern.server.acceptance.Judging.by;
import static org.lectern.server.acceptance.Judging.comment;
import static org.lectern.server.acceptance.Judging.findings;
import static org.lectern.server.acceptance.Judging.found;
import static org.lectern.server.acceptance.Judging.judge;
import static org.lectern.server.acceptance.Judging.labels;
import static org.lectern.server.acceptance.Judging.under;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.rulebook.Rulebooks;
import org.lectern.server.testing.Acceptance;
import tools.jackson.databind.JsonNode;

/** What {@code judge} notices, over its standard input and output. */
@Tag("database")
class JudgeAcceptanceTest {

    @Test
    void answersComeInOrderAndABadLineStopsNothing() {
        List<JsonNode> answers = judge(
                "cadott",
                "{\"id\":\"one\",\"text\":\"Thank you\"}",
                "{\"id\":\"two\",\"text\":",
                "[1]",
                "{\"id\":3}",
                "{\"id\":4,\"text\":\"x\",\"from\":\"nobody\"}",
                "{\"id\":{\"a\":[5]},\"text\":\"And again\"}");
        assertThat(answers).hasSize(6);
        assertThat(answers.get(0).get("id").asString()).isEqualTo("one");
        assertThat(answers.get(0).get("findings")).isEmpty();
        assertThat(answers.get(1).get("error").asString()).contains("no JSON");
        assertThat(answers.get(1).has("id")).isTrue();
        assertThat(answers.get(2).has("error")).isTrue();
        assertThat(answers.get(3).get("id").asInt()).isEqualTo(3);
        assertThat(answers.get(3).get("error").asString()).contains("text");
        assertThat(answers.get(4).get("error").asString()).contains("public, staff or officer");
        assertThat(answers.get(5).get("id").toString()).isEqualTo("{\"a\":[5]}");
        assertThat(answers.get(5).has("error")).isFalse();
    }

    @Test
    void thePriorityLiesBetweenNoughtAndOneAndWhatNobodyCanSayIsNull() {
        for (JsonNode answer : judge("ecrl", comment("I will kill you"), comment("Nice"), comment(""))) {
            assertThat(answer.get("criticism").isBoolean()
                            || answer.get("criticism").isNull())
                    .isTrue();
            assertThat(answer.get("needsResponse").isBoolean()
                            || answer.get("needsResponse").isNull())
                    .isTrue();
            assertThat(answer.get("priority").asDouble()).isBetween(0.0, 1.0);
        }
        JsonNode german = judge("ecrl", comment("Das ist doch wirklich eine Frechheit, was ihr hier macht."))
                .getFirst();
        assertThat(german.get("criticism").isNull()).isTrue();
        assertThat(german.get("needsResponse").isNull()).isTrue();
    }

    @Test
    void aPlainComplaintIsCriticismAndAPlainQuestionWantsAnAnswer() {
        JsonNode complaint = judge(
                        "ecrl",
                        comment(
                                "The new opening hours are terrible, nobody who works can get to the library any more."))
                .getFirst();
        assertThat(complaint.get("criticism").asBoolean()).isTrue();
        JsonNode question = judge("ecrl", comment("What time does story hour start on Saturday?"))
                .getFirst();
        assertThat(question.get("needsResponse").asBoolean()).isTrue();
    }

    @Test
    void aLabelThatNoClauseAsksForComesWithoutOne() {
        JsonNode answer = judge("cadott", comment("Call me at 715-555-0134")).getFirst();
        assertThat(findings(answer)).hasSize(1);
        assertThat(findings(answer).getFirst().get("clause").isNull()).isTrue();
    }

    @Test
    @Acceptance(clause = "ec-personal-info", criterion = 1)
    @Acceptance(clause = "ec-personal-info", criterion = 2)
    @Acceptance(clause = "ec-personal-info", criterion = 3)
    void personalInformationIsNoticedAtItsPlaceInUtf16Units() {
        String text = "\uD83D\uDCDA Ring 320-555-0134, write pat@home.example or 12 Oak Street, Cambridge, MN 55008; "
                + "card 4111 1111 1111 1111, SSN 536-22-1234, account number 000123456789, born 04/12/1961, library card 29078001234567";
        assertThat(found(judge("ecrl", comment(text)).getFirst(), "ec-personal-info", text))
                .contains(
                        "personal-info/phone: 320-555-0134",
                        "personal-info/email: pat@home.example",
                        "personal-info/address: 12 Oak Street, Cambridge, MN 55008",
                        "personal-info/card: 4111 1111 1111 1111",
                        "personal-info/identity-number: 536-22-1234",
                        "personal-info/library-card: 29078001234567")
                .anyMatch(one -> one.startsWith("personal-info/account") && one.contains("000123456789"))
                .anyMatch(one -> one.startsWith("personal-info/birth-date") && one.contains("04/12/1961"));
    }

    @Test
    @Acceptance(clause = "ec-personal-info", criterion = 4)
    void theFormsOfCanadaAreKnownToo() {
        String text = "416-555-0134, 8 Dundas Street, Deseronto, ON K0K 1X0, SIN 046 454 286";
        assertThat(found(judge("ecrl", comment(text)).getFirst(), "ec-personal-info", text))
                .contains("personal-info/phone: 416-555-0134", "personal-info/identity-number: 046 454 286")
                .anyMatch(one -> one.startsWith("personal-info/address") && one.contains("K0K 1X0"));
    }

    @Test
    @Acceptance(clause = "ca-repeat-note", criterion = 1)
    @Acceptance(clause = "ca-repeat-note", criterion = 2)
    @Acceptance(clause = "ca-repeat-note", criterion = 3)
    void theSameNoteIsNoticedFromTheSecondTimeOn() {
        String note =
                "{\"text\":\"When is the puppet show this spring\",\"author\":{\"name\":\"Ann\"},\"post\":{\"text\":\"p\"}}";
        List<JsonNode> answers = judge(
                "cadott",
                note,
                note,
                note.replace("Ann", "Bob"),
                note.replace("\"p\"", "\"q\""),
                comment(
                        "Viagra cheap, casino bonus, click here to claim your prize https://a.example https://b.example https://c.example"));
        assertThat(labels(answers.get(0), "ca-repeat-note")).isEmpty();
        assertThat(labels(answers.get(1), "ca-repeat-note")).containsExactly("duplicate");
        assertThat(labels(answers.get(2), "ca-repeat-note"))
                .as("another author")
                .isEmpty();
        assertThat(labels(answers.get(3), "ca-repeat-note")).as("another post").isEmpty();
        assertThat(labels(answers.get(4), "ca-repeat-note")).contains("spam");
    }

    @Test
    @Acceptance(clause = "ca-commercial", criterion = 1)
    @Acceptance(clause = "ca-commercial", criterion = 2)
    void advertisingIsNoticedAndAPublicServiceIsNot() {
        List<JsonNode> answers = judge(
                "cadott",
                comment("Buy now! 50% off all roof repairs, free quote today"),
                comment("Please donate to my fundraiser on gofundme"),
                comment("The school offers free classes, and the library in Boyd has good story hours"));
        assertThat(labels(answers.get(0), "ca-commercial")).contains("commercial");
        assertThat(labels(answers.get(1), "ca-commercial")).contains("solicitation");
        assertThat(labels(answers.get(2), "ca-commercial")).isEmpty();
    }

    @Test
    @Acceptance(clause = "ca-commercial", criterion = 3)
    void whetherTheSaleOfTheFriendsCountsIsWrittenInTheRulebook(@TempDir Path folder) throws IOException {
        String sale = comment("Buy now! 50% off everything at the Friends of the Library book sale");
        Path counted = Files.writeString(
                folder.resolve("counted.yaml"), Rulebooks.text("cadott").replace(", friends]", "]"));
        assertThat(findings(judge("cadott", sale).getFirst())).isEmpty();
        assertThat(labels(judge(counted.toString(), sale).getFirst(), "ca-commercial"))
                .containsExactly("commercial");
    }

    @Test
    @Acceptance(clause = "ec-spam-commercial", criterion = 1)
    @Acceptance(clause = "ec-spam-commercial", criterion = 2)
    @Acceptance(clause = "ec-spam-commercial", criterion = 3)
    @Acceptance(clause = "ec-spam-commercial", criterion = 4)
    void spamAdvertisingFundraisingAndLinksAreToldApart() {
        List<JsonNode> answers = judge(
                "ecrl",
                comment("Casino bonus, click here to claim your prize"),
                comment("Buy now, free quote on new windows"),
                comment("Please donate to my fundraiser on gofundme"),
                comment("look here https://random.example/page"),
                comment("All is on https://www.ecrlib.org/events"));
        assertThat(labels(answers.get(0), "ec-spam-commercial")).containsExactly("spam");
        assertThat(labels(answers.get(1), "ec-spam-commercial")).containsExactly("commercial");
        assertThat(labels(answers.get(2), "ec-spam-commercial")).containsExactly("solicitation");
        assertThat(labels(answers.get(3), "ec-spam-commercial")).containsExactly("gratuitous-link");
        assertThat(labels(answers.get(4), "ec-spam-commercial")).isEmpty();
    }

    @Test
    @Acceptance(clause = "ec-rights", criterion = 1)
    void aComplaintAboutRightsIsNoticed() {
        JsonNode answer = judge(
                        "ecrl", comment("This photo is mine and you have no permission to use it, take it down"))
                .getFirst();
        assertThat(labels(answer, "ec-rights")).containsExactly("copyright-claim");
    }

    @Test
    @Acceptance(clause = "ca-impersonation", criterion = 1)
    void namesThatImitateTheLibraryItsStaffItsPartnersOrAnOfficialAreNoticed(@TempDir Path folder) throws IOException {
        Path profile = Files.writeString(folder.resolve("profile.json"), """
                {"names": ["Cadott Community Library"], "staff": ["Karen Delong"], "partners": ["Boyd Area Library"],
                 "officials": ["Pat Lund"]}""");
        List<JsonNode> answers = judge(
                List.of("--policy", "cadott", "--profile", profile.toString()),
                by("Cadott Communlty Library", "We are closed tomorrow"),
                by("C\u0430dott Community Library", "We are closed tomorrow"),
                by("Karen Delong, Director", "Please buy gift cards for me"),
                by("Boyd Libary Help Desk", "Confirm your card and PIN"),
                by("Mayor Pat Lund", "Send the fee as gift cards"),
                by("Friends of Cadott Library", "Our sale is on Saturday"),
                by("Karen Delong", "See you Monday"),
                by("Ann", "We are closed tomorrow"));
        for (int i = 0; i < answers.size(); i++) {
            assertThat(labels(answers.get(i), "ca-impersonation").contains("impersonation"))
                    .as("line " + i)
                    .isEqualTo(i < 5);
        }
    }

    @Test
    @Acceptance(clause = "ca-campaign", criterion = 1)
    @Acceptance(clause = "ca-campaign", criterion = 2)
    @Acceptance(clause = "ca-campaign", criterion = 4)
    void whoTakesASideInAVoteIsNoticedButNotUnderAProgrammeOnIt() {
        String measure = "Vote no on the referendum on April 7, they only want your money";
        String evening = "Information evening on the referendum at the library, Thursday at 6";
        List<JsonNode> answers = judge(
                "cadott",
                comment(measure),
                comment("Vote for Jane Miller for county board on Tuesday"),
                under("Story hour is on Monday", measure),
                under(evening, measure),
                under("Our book club meets on Thursday at 6", measure),
                under(evening, "You stupid moron, learn to read"));
        assertThat(labels(answers.get(0), "ca-campaign")).containsExactly("campaign");
        assertThat(labels(answers.get(1), "ca-campaign")).containsExactly("campaign");
        assertThat(labels(answers.get(2), "ca-campaign")).containsExactly("campaign");
        assertThat(findings(answers.get(3))).isEmpty();
        assertThat(labels(answers.get(4), "ca-campaign")).containsExactly("campaign");
        assertThat(labels(answers.get(5), "ca-abuse")).contains("harassment");
    }

    @Test
    @Acceptance(clause = "ec-spam-commercial", criterion = 5)
    void campaignsAndReligiousPromotionAreToldApart() {
        List<JsonNode> answers = judge(
                "ecrl",
                comment("Vote for Jane Miller for county board on Tuesday"),
                comment("Jesus is the only way. Come to our church on Sunday and be saved."),
                comment("Our church lent us the chairs for the reading, thank you"),
                comment("When is the election, and is the library a polling place?"));
        assertThat(labels(answers.get(0), "ec-spam-commercial")).containsExactly("campaign");
        assertThat(labels(answers.get(1), "ec-spam-commercial")).containsExactly("religious-promotion");
        assertThat(labels(answers.get(2), "ec-spam-commercial")).isEmpty();
        assertThat(labels(answers.get(3), "ec-spam-commercial")).isEmpty();
    }
}
