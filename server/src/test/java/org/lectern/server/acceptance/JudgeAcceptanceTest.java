package org.lectern.server.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lectern.server.app.Lectern;
import org.lectern.server.testing.Acceptance;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What {@code judge} notices, over its standard input and output. */
@Tag("database")
class JudgeAcceptanceTest {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** Runs the command in a JVM of its own; one answer for each line. */
    private static List<JsonNode> judge(String policy, String... lines) {
        try {
            Process process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-XX:TieredStopAtLevel=1",
                            "--sun-misc-unsafe-memory-access=allow",
                            "-cp",
                            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                            Lectern.class.getName(),
                            "judge",
                            "--policy",
                            policy)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            try (var in = process.getOutputStream()) {
                in.write((String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
            }
            String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor()).isZero();
            return out.lines().map(JSON::readTree).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String comment(String text) {
        return JSON.writeValueAsString(java.util.Map.of("text", text));
    }

    private static List<JsonNode> findings(JsonNode answer) {
        return StreamSupport.stream(answer.get("findings").spliterator(), false).toList();
    }

    /** Findings as "label/facet: the words", of one clause. */
    private static List<String> found(JsonNode answer, String clause, String text) {
        List<String> found = new ArrayList<>();
        for (JsonNode one : findings(answer)) {
            if (clause.equals(one.get("clause").asString(""))) {
                String facet =
                        one.get("facet").isNull() ? "" : "/" + one.get("facet").asString();
                String words = one.get("start").isNull()
                        ? "the whole"
                        : text.substring(
                                one.get("start").asInt(), one.get("end").asInt());
                found.add(one.get("label").asString() + facet + ": " + words);
            }
        }
        return found;
    }

    private static List<String> labels(JsonNode answer, String clause) {
        return findings(answer).stream()
                .filter(one -> clause.equals(one.get("clause").asString("")))
                .map(one -> one.get("label").asString())
                .distinct()
                .toList();
    }

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
    void whatIsNotJudgedIsNullAndThePriorityLiesBetweenNoughtAndOne() {
        List<JsonNode> answers = judge(
                "ecrl",
                comment("I will kill you"),
                comment("What time do you open on Saturday, and can I renew my card online?"),
                comment("Ich finde die Bibliothek sehr schön und die Leute sind nett"));
        assertThat(answers).allSatisfy(answer -> assertThat(answer.get("priority").asDouble())
                .isBetween(0.0, 1.0));
        assertThat(answers.get(1).get("needsResponse").asBoolean()).isTrue();
        assertThat(answers.get(2).get("criticism").isNull()).isTrue();
        assertThat(answers.get(2).get("needsResponse").isNull()).isTrue();
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
}
