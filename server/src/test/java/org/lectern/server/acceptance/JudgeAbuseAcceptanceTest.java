package org.lectern.server.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lectern.server.acceptance.Judging.JSON;
import static org.lectern.server.acceptance.Judging.comment;
import static org.lectern.server.acceptance.Judging.findings;
import static org.lectern.server.acceptance.Judging.judge;
import static org.lectern.server.acceptance.Judging.labels;
import static org.lectern.server.acceptance.Judging.under;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.server.testing.Acceptance;
import tools.jackson.databind.JsonNode;

/** What {@code judge} notices of abuse and of what is private, and what it does not. */
@Tag("database")
class JudgeAbuseAcceptanceTest {

    @Test
    @Acceptance(clause = "ca-abuse", criterion = 3)
    void thatSomethingDefamesIsClaimedByNoDetector() {
        for (JsonNode answer : judge(
                "cadott",
                comment("The treasurer of the Friends took the money of the book sale, everybody knows it"),
                comment("That doctor on Main Street is a fraud who never finished school"))) {
            assertThat(findings(answer))
                    .allSatisfy(one -> assertThat(
                                    one.get("label").asString() + one.get("why").asString())
                            .doesNotContainIgnoringCase("defam", "libel", "slander"));
            assertThat(labels(answer, "ca-abuse")).doesNotContain("other");
        }
    }

    @Test
    @Acceptance(clause = "ca-everyone-welcome", criterion = 1)
    void whoSomebodyMayBeByTheirNameChangesNothingOfWhatIsNoticed() {
        String text = "The story hour is too loud, and my number is 715-555-0134";
        List<String> answers = judge(
                        "cadott",
                        Stream.of("Emily Larson", "Jamal Washington", "Nguyen Thi Mai", "Maria Garcia", "Mohammed Ali")
                                .map(name -> JSON.writeValueAsString(
                                        java.util.Map.of("text", text, "author", java.util.Map.of("name", name))))
                                .toArray(String[]::new))
                .stream()
                .map(JsonNode::toString)
                .toList();
        assertThat(answers).hasSize(5).containsOnly(answers.getFirst());
    }

    @Test
    @Acceptance(clause = "ca-abuse", criterion = 1)
    @Acceptance(clause = "ca-abuse", criterion = 2)
    void threatsHarassmentObscenityAndHateAreToldApartAndInsultsAreNoticed() {
        List<JsonNode> answers = judge("cadott", ABUSE);
        assertThat(labels(answers.get(0), "ca-abuse")).containsExactly("threat");
        assertThat(labels(answers.get(1), "ca-abuse")).containsExactly("harassment");
        assertThat(labels(answers.get(2), "ca-abuse")).containsExactly("obscene");
        assertThat(labels(answers.get(3), "ca-abuse")).containsExactly("hate");
        assertThat(labels(answers.get(4), "ca-abuse")).as("demeaning").containsExactly("harassment");
        assertThat(labels(answers.get(5), "ca-abuse")).as("vulgar").containsExactly("obscene");
        assertThat(findings(answers.get(6))).as("a hard word about a service").isEmpty();
    }

    @Test
    @Acceptance(clause = "ec-abusive", criterion = 1)
    void atEcrlTheSameAreToldApart() {
        List<JsonNode> answers = judge("ecrl", ABUSE);
        assertThat(answers.stream()
                        .limit(4)
                        .map(answer -> labels(answer, "ec-abusive"))
                        .toList())
                .containsExactly(List.of("threat"), List.of("harassment"), List.of("obscene"), List.of("hate"));
    }

    private static final String[] ABUSE = {
        comment("I will kill you when you leave the library tonight"),
        comment("You are a worthless fat idiot, nobody can stand you, go away you pathetic loser"),
        comment("what the fuck is this shit"),
        comment("All Muslims are vermin and should be driven out of this country"),
        comment("You stupid moron, learn to read"),
        comment("This is bullshit, you assholes"),
        comment("The new catalogue is a disgrace, whoever chose it has never borrowed a book")
    };

    @Test
    @Acceptance(clause = "ec-personal-info", criterion = 5)
    void whatTheLibraryPublishesOfItselfAndWhatOfficialsPublishIsNotPersonal(@TempDir Path folder) throws IOException {
        Path profile = Files.writeString(folder.resolve("profile.json"), """
                {"phones": ["763-689-7390", "651-555-0199"], "emails": ["senator@senate.example"], "domains": ["ecrlib.org"]}""");
        List<JsonNode> answers = judge(
                List.of("--policy", "ecrl", "--profile", profile.toString()),
                comment("Call Cambridge at 763-689-7390 or write to ask@ecrlib.org"),
                comment("Senator Lund's office is at (651) 555-0199, write to senator@senate.example"),
                comment("My neighbor's number is 763-555-0134"));
        assertThat(labels(answers.get(0), "ec-personal-info")).isEmpty();
        assertThat(labels(answers.get(1), "ec-personal-info")).isEmpty();
        assertThat(labels(answers.get(2), "ec-personal-info")).containsExactly("personal-info");
    }

    @Test
    @Acceptance(clause = "ec-on-topic", criterion = 3)
    void greetingsQuestionsAndCriticismAreOnTopic() {
        String post = "Summer reading starts on Monday. Sign up at the desk.";
        assertThat(judge(
                        "ecrl",
                        under(post, "Good morning everybody"),
                        under(post, "What time do you open on Saturday?"),
                        under(post, "The new opening hours are terrible, nobody who works can get there any more.")))
                .allSatisfy(answer -> assertThat(findings(answer)).isEmpty());
    }
}
