package org.lectern.server.platform.paste;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lectern.server.platform.ByHand;

/**
 * The collection of pasted threads: invented people and words in the layouts that the platforms show, in English, French and Spanish.
 * Beside each thread stands a line for each comment: the line of the paste on which it begins, author, time, words.
 */
@Tag("domain")
class PastedThreadsTest {

    private static final Path COLLECTION = Path.of("src", "test", "resources", "pasted");

    private record Expected(int line, String author, String time, String text) {

        static Expected of(String row) {
            String[] fields = row.split("\t", -1);
            return new Expected(Integer.parseInt(fields[0]), fields[1], fields[2], fields[3].replace("\\n", "\n"));
        }
    }

    private record Example(ByHand platform, String name, String pasted, List<Expected> expected) {}

    private static List<Example> examples() {
        try (Stream<Path> files = Files.list(COLLECTION)) {
            return files.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .map(PastedThreadsTest::example)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Example example(Path file) {
        try {
            String name = file.getFileName().toString().replace(".txt", "");
            return new Example(
                    ByHand.named(name.substring(0, name.indexOf('-'))).orElseThrow(),
                    name,
                    Files.readString(file),
                    Files.readAllLines(COLLECTION.resolve(name + ".expected")).stream()
                            .map(Expected::of)
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int line(String pasted, int at) {
        return (int) pasted.substring(0, at).chars().filter(c -> c == '\n').count() + 1;
    }

    private static Map<Integer, PastedComment> found(Example example) {
        return Splitter.split(example.platform(), example.pasted()).comments().stream()
                .collect(Collectors.toMap(comment -> line(example.pasted(), comment.start()), comment -> comment));
    }

    /** Borders that were missed and borders where there are none. */
    private static int wrongBorders(Example example) {
        Set<Integer> right = example.expected().stream().map(Expected::line).collect(Collectors.toSet());
        Set<Integer> found = found(example).keySet();
        Set<Integer> wrong = new HashSet<>(right);
        wrong.addAll(found);
        wrong.removeIf(line -> right.contains(line) && found.contains(line));
        return wrong.size();
    }

    @Test
    void atMostOneBorderInAHundredIsWrong() {
        Map<ByHand, int[]> counts = new HashMap<>();
        for (Example example : examples()) {
            int[] count = counts.computeIfAbsent(example.platform(), _ -> new int[2]);
            count[0] += wrongBorders(example);
            count[1] += example.expected().size();
        }
        assertThat(counts).as("every platform but the unknown one").hasSize(ByHand.values().length - 1);
        counts.forEach((platform, count) -> {
            System.out.println(
                    platform + ": " + count[0] + " wrong borders in a collection of " + count[1] + " comments");
            assertThat(count[1]).as("comments from " + platform).isGreaterThanOrEqualTo(200);
            assertThat(count[0] * 100).as("wrong borders on " + platform).isLessThanOrEqualTo(count[1]);
        });
    }

    @Test
    void namesTimesAndWordsAreThoseThatWereWrittenForNinetyNineInAHundred() {
        int all = 0;
        int right = 0;
        for (Example example : examples()) {
            Map<Integer, PastedComment> found = found(example);
            for (Expected one : example.expected()) {
                PastedComment comment = found.get(one.line());
                all++;
                right += comment != null
                                && comment.author().equals(one.author())
                                && comment.time().equals(one.time())
                                && comment.text().equals(one.text())
                        ? 1
                        : 0;
            }
        }
        System.out.println("Name, time and words as written in " + right + " of " + all + " pasted comments");
        assertThat(right * 100).isGreaterThanOrEqualTo(all * 99);
    }

    @Test
    void everyTimeInTheCollectionCanBeRead() {
        Instant now = Instant.parse("2026-06-10T15:00:00Z");
        for (Example example : examples()) {
            for (Expected one : example.expected()) {
                assertThat(ShownTime.read(one.time(), now, ZoneId.of("America/Chicago")))
                        .as(example.name() + " " + one.time())
                        .isNotNull()
                        .isBeforeOrEqualTo(now);
            }
        }
    }

    @Test
    void thePostIsNotTakenForAComment() {
        Example facebook = example(COLLECTION.resolve("facebook-en.txt"));
        assertThat(Splitter.split(facebook.platform(), facebook.pasted()).post())
                .contains("Summer reading kick-off is Saturday at ten.", "Bring a hat.")
                .doesNotContain("Most relevant");
    }
}
