package org.lectern.server.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.lectern.server.app.Lectern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Runs {@code judge} over its standard input and output, and reads what it says. */
final class Judging {

    static final JsonMapper JSON = JsonMapper.shared();

    private Judging() {}

    static List<JsonNode> judge(String policy, String... lines) {
        return judge(List.of("--policy", policy), lines);
    }

    /** Runs the command in a JVM of its own; one answer for each line. */
    static List<JsonNode> judge(List<String> options, String... lines) {
        try {
            List<String> command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-XX:TieredStopAtLevel=1",
                    "--sun-misc-unsafe-memory-access=allow",
                    "-cp",
                    System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                    Lectern.class.getName(),
                    "judge"));
            command.addAll(options);
            Process process = new ProcessBuilder(command)
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

    static String comment(String text) {
        return JSON.writeValueAsString(java.util.Map.of("text", text));
    }

    static List<JsonNode> findings(JsonNode answer) {
        return StreamSupport.stream(answer.get("findings").spliterator(), false).toList();
    }

    /** Findings as "label/facet: the words", of one clause. */
    static List<String> found(JsonNode answer, String clause, String text) {
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

    static List<String> labels(JsonNode answer, String clause) {
        return findings(answer).stream()
                .filter(one -> clause.equals(one.get("clause").asString("")))
                .map(one -> one.get("label").asString())
                .distinct()
                .toList();
    }

    static String by(String author, String text) {
        return JSON.writeValueAsString(java.util.Map.of("text", text, "author", java.util.Map.of("name", author)));
    }

    static String under(String post, String text) {
        return JSON.writeValueAsString(java.util.Map.of("text", text, "post", java.util.Map.of("text", post)));
    }
}
