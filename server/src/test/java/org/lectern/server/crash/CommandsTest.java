package org.lectern.server.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lectern.rulebook.Clause;
import org.lectern.rulebook.Rulebooks;
import org.lectern.server.database.TestDatabase;
import org.lectern.server.testing.Acceptance;
import org.lectern.server.testing.Papers;

/** The commands beside {@code serve} and {@code demo}, each as a program of its own: what it says and how it ends. */
@Tag("servers")
class CommandsTest {

    private static final Path FOLDER = TestDatabase.folder();
    private static final CrashLibrary LIBRARY = CrashLibrary.found(FOLDER, null);
    private static final String KEY = FOLDER.resolve("keys/log-public.key").toString();
    private static final Path ALONE = FOLDER.resolve("alone.zip");
    private static final Path ASKED = FOLDER.resolve("asked.zip");
    private static final Pattern COVERAGE_LINE = Pattern.compile(
            "\\{\"policy\":\"([a-z-]+)\",\"clause\":\"([a-z-]+)\",\"how\":\\[\"[a-z]+\"(?:,\"[a-z]+\")*],"
                    + "\"state\":\"(planned|partial|working|declined)\",\"criteria\":(\\d+),\"passed\":(\\d+)}");

    private static LecternProcess server;

    /** What a command said on both of its outputs, and its exit code. */
    private record Ended(int exit, String said) {}

    @BeforeAll
    static void exportOnceWithoutAServerAndThenStartOne() {
        assertThat(export(ALONE, "crash", CrashLibrary.DIRECTOR)).satisfies(CommandsTest::hasWritten);
        server = LecternProcess.serve(FOLDER);
        assertThat(export(ASKED, "crash", CrashLibrary.DIRECTOR)).satisfies(CommandsTest::hasWritten);
    }

    @AfterAll
    static void stop() {
        server.stop();
        TestDatabase.remove(FOLDER);
    }

    private static Ended run(String... arguments) {
        LecternProcess process = LecternProcess.start(FOLDER.resolve("said.txt"), arguments);
        return new Ended(process.ended(), process.said());
    }

    private static Ended export(Path out, String organisation, String person) {
        return run(
                "export",
                "--data",
                FOLDER.toString(),
                "--organisation",
                organisation,
                "--as",
                person,
                "--out",
                out.toString());
    }

    private static void hasWritten(Ended export) {
        assertThat(export.said()).contains("Written: ");
        assertThat(export.exit()).isZero();
    }

    @Test
    void whatWasExportedWithAndWithoutARunningServerIsVerifiedWithTheKeyOfTheFolder() throws IOException {
        for (Path export : List.of(ALONE, ASKED)) {
            assertThat(run("verify", export.toString(), "--key", KEY)).satisfies(verified -> {
                assertThat(verified.said()).contains("Verified: signed by ");
                assertThat(verified.exit()).isZero();
            });
        }
        assertThat(LIBRARY.ask("select count(*) from log.entries where kind = 'export.made'"))
                .as("each export is on record itself")
                .isEqualTo("2");
    }

    @Test
    void withoutAKeyNobodyVouchesAndWithAChangedByteTheFileIsNamed() throws IOException {
        assertThat(run("verify", ASKED.toString())).satisfies(verified -> {
            assertThat(verified.said()).contains("nobody vouched");
            assertThat(verified.exit()).isEqualTo(2);
        });
        Path changed = FOLDER.resolve("changed.zip");
        Files.write(changed, withAChangedRecord(Files.readAllBytes(ASKED)));
        assertThat(run("verify", changed.toString(), "--key", KEY)).satisfies(verified -> {
            assertThat(verified.said()).contains("records.jsonl", "record 0");
            assertThat(verified.exit()).isEqualTo(1);
        });
        Path half = FOLDER.resolve("half.zip");
        byte[] whole = Files.readAllBytes(ASKED);
        Files.write(half, java.util.Arrays.copyOf(whole, whole.length / 2));
        assertThat(run("verify", half.toString(), "--key", KEY).exit()).isEqualTo(1);
    }

    /** The same ZIP, but that the first record's payload has another library's name. */
    private static byte[] withAChangedRecord(byte[] zip) throws IOException {
        ByteArrayOutputStream changed = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new java.io.ByteArrayInputStream(zip));
                ZipOutputStream out = new ZipOutputStream(changed)) {
            for (ZipEntry file = in.getNextEntry(); file != null; file = in.getNextEntry()) {
                out.putNextEntry(new ZipEntry(file.getName()));
                byte[] bytes = in.readAllBytes();
                if (file.getName().equals("records.jsonl")) {
                    String records = new String(bytes, java.nio.charset.StandardCharsets.UTF_8);
                    assertThat(records).contains("Crash Library");
                    bytes = records.replaceFirst("Crash Library", "Crasy Library")
                            .getBytes(java.nio.charset.StandardCharsets.UTF_8);
                }
                out.write(bytes);
            }
        }
        return changed.toByteArray();
    }

    @Test
    void whoIsUnknownExportsNothingAndLeavesNoHalfFile() throws IOException {
        Path out = FOLDER.resolve("refused.zip");
        assertThat(export(out, "crash", "nobody@crash.example")).satisfies(refused -> {
            assertThat(refused.said()).contains("nobody@crash.example").doesNotContain("\tat ");
            assertThat(refused.exit()).isEqualTo(1);
        });
        assertThat(export(out, "no-such-library", CrashLibrary.DIRECTOR)).satisfies(refused -> {
            assertThat(refused.said()).contains("no-such-library").doesNotContain("\tat ");
            assertThat(refused.exit()).isEqualTo(1);
        });
        assertThat(out).doesNotExist();
        try (var left = Files.list(FOLDER)) {
            assertThat(left).noneMatch(file -> file.toString().endsWith(".part"));
        }
    }

    @Test
    void configPrintsEachSettingWithItsValueAndWhereThatComesFrom() {
        Ended config = run("config", "--data", FOLDER.toString());
        assertThat(config.said())
                .containsPattern("\\(from the file\\)\\Rhttp.port = " + LIBRARY.port() + "\\R")
                .containsPattern("\\(from the file\\)\\Rintake.interval = PT1S\\R")
                .containsPattern("\\(default\\)\\Rintake.full-look = PT6H\\R");
        assertThat(config.exit()).isZero();
    }

    @Test
    void policyCheckSaysThatNothingIsWrongOrWhereItIs() throws IOException {
        Path good = Files.writeString(FOLDER.resolve("good.yaml"), Rulebooks.text("cadott"));
        assertThat(run("policy", "check", good.toString()))
                .isEqualTo(new Ended(0, "cadott: 27 clauses, nothing wrong." + System.lineSeparator()));
        List<String> lines =
                new java.util.ArrayList<>(Rulebooks.text("cadott").lines().toList());
        int wrong = lines.indexOf("profile: us-government");
        lines.set(wrong, "profile: us-goverment");
        Path bad = Files.write(FOLDER.resolve("bad.yaml"), lines);
        Ended refused = run("policy", "check", bad.toString());
        assertThat(refused.said())
                .startsWith(bad + ":" + (wrong + 1) + ":" + ("profile: ".length() + 1) + ": ")
                .contains("us-government");
        assertThat(refused.exit()).isEqualTo(1);
    }

    @Test
    @Acceptance(clause = "ec-remove-any-time", criterion = 2)
    void policyCheckRefusesAPowerWithoutAStandardAsAGroundAndSaysWhy() throws IOException {
        String declined = "      1: This clause cannot be chosen as a ground.\n";
        String text = Rulebooks.text("ecrl");
        assertThat(text).contains(declined);
        Path ground = Files.writeString(
                FOLDER.resolve("ground.yaml"),
                text.replace("    criteria:\n" + declined, "    grounds: {acts: [hide]}\n    criteria:\n" + declined));
        Ended refused = run("policy", "check", ground.toString());
        assertThat(refused.exit()).isEqualTo(1);
        assertThat(refused.said())
                .contains(
                        "A declined clause cannot be cited.",
                        "A power without a standard is no ground",
                        "Krasno v. Mnookin");
    }

    @Test
    @Acceptance(clause = "ca-everyone-welcome", criterion = 1)
    void policyCheckKnowsNothingAboutAPersonsStatusThatADecisionCouldRestOn() throws IOException {
        for (String status : List.of("race(white)", "gender(woman)", "income(low)", "religion(any)", "cardholder")) {
            Path asks = Files.writeString(
                    FOLDER.resolve("status.yaml"),
                    Rulebooks.text("cadott")
                            .replaceFirst(
                                    "    controls:\n",
                                    "    controls:\n      - gate: {on: [hide], when: \"" + status
                                            + "\", need: cited, say: No.}\n"));
            Ended refused = run("policy", "check", asks.toString());
            assertThat(refused.exit()).as(status).isEqualTo(1);
            assertThat(refused.said()).contains("\"" + status.replaceFirst("\\(.*", "") + "\"");
        }
    }

    @Test
    void policyCheckSaysWhereOneOfSeveralCouldGoAlone() throws IOException {
        Path alone = Files.writeString(
                FOLDER.resolve("alone.yaml"), Rulebooks.text("cadott").replace("      sweep: [off-topic]\n", ""));
        assertThat(run("policy", "check", alone.toString()).said())
                .contains("can be taken away as off topic while others like it stay", "Add sweep: [off-topic]");
    }

    @Test
    void policyLintSaysWhatStandsOutAndABetterForm() throws IOException {
        Path text = Files.writeString(FOLDER.resolve("policy.txt"), "We may delete comments at any time.");
        Ended found = run("policy", "lint", text.toString());
        assertThat(found.exit()).isEqualTo(1);
        assertThat(found.said())
                .startsWith(text + ":1: It takes a power without a standard")
                .contains("Why: Krasno v. Mnookin", "Better: Comments are removed only where", "2 to look at");
        Ended unknown = run("policy", "lint", text.toString(), "--jurisdiction", "mars");
        assertThat(unknown.said()).contains("There is no jurisdiction mars.", "us-government");
        assertThat(unknown.exit()).isEqualTo(1);
        Path word = Files.write(FOLDER.resolve("policy.docx"), new byte[] {'P', 'K', (byte) 0xFF, (byte) 0xFE});
        Ended noText = run("policy", "lint", word.toString());
        assertThat(noText.said())
                .contains("is no plain text", "Save it as plain text")
                .doesNotContain("Exception");
        assertThat(noText.exit()).isEqualTo(1);
    }

    @Test
    void policyImportPrintsADraftThatCheckFindsSound() throws IOException {
        Path word = Files.write(
                FOLDER.resolve("board.docx"),
                Papers.docx(List.of("# Comments", "+ Spam will be removed.", "+ Staff must wear a hat.")));
        Ended draft = run("policy", "import", word.toString());
        assertThat(draft.exit()).isZero();
        assertThat(draft.said()).contains("place: Comments, item 1", "labels: [spam]", "Nothing keeps this yet");
        Path yaml = Files.writeString(FOLDER.resolve("board.yaml"), draft.said());
        assertThat(run("policy", "check", yaml.toString()).exit()).isZero();
        assertThat(run("policy", "import", word.toString(), "--json").said())
                .contains("\"place\":\"Comments, item 1\"", "\"does\":\"removes\"");
        Path picture = Files.write(FOLDER.resolve("board.png"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 0});
        Ended no = run("policy", "import", picture.toString());
        assertThat(no.exit()).isEqualTo(1);
        assertThat(no.said()).contains("No policy can be read from", "no Word file, PDF or plain text");
    }

    @Test
    void policyCoveragePrintsOneLineForEachClauseInItsOrder() {
        Ended coverage = run("policy", "coverage", "--json");
        assertThat(coverage.exit()).isZero();
        List<Matcher> lines =
                coverage.said().lines().map(COVERAGE_LINE::matcher).toList();
        assertThat(lines)
                .allSatisfy(
                        line -> assertThat(line.matches()).as(line.toString()).isTrue());
        assertThat(lines)
                .extracting(line -> line.group(1) + " " + line.group(2))
                .containsExactlyElementsOf(Rulebooks.STARTERS.stream()
                        .flatMap(starter -> Rulebooks.starter(starter).clauses().stream()
                                .map(Clause::id)
                                .map(clause -> starter + " " + clause))
                        .toList())
                .hasSize(123);
        assertThat(lines).allSatisfy(CommandsTest::stateFollowsFromTheFigures);
        assertThat(lines).extracting(line -> line.group(3)).contains("working", "planned");
    }

    private static void stateFollowsFromTheFigures(Matcher line) {
        int criteria = Integer.parseInt(line.group(4));
        int passed = Integer.parseInt(line.group(5));
        String counted = passed == 0 ? "planned" : passed < criteria ? "partial" : "working";
        assertThat(criteria).isPositive();
        assertThat(line.group(3)).as(line.group()).isIn(counted, "declined");
    }
}
