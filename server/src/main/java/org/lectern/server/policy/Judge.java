package org.lectern.server.policy;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lectern.detection.Detectors;
import org.lectern.detection.Earlier;
import org.lectern.detection.History;
import org.lectern.detection.Judgement;
import org.lectern.detection.Label;
import org.lectern.detection.Profile;
import org.lectern.detection.Source;
import org.lectern.detection.Subject;
import org.lectern.rulebook.Rulebook;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Judges comments given as lines of JSON, one after the other; remembers the last 100,000 to see duplicates. Not for several threads. */
public final class Judge {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Detectors detectors = Detectors.standard();
    private final History history = History.standard();
    private final Rulebook rulebook;
    private final Profile profile;
    private final boolean scores;

    public Judge(Rulebook rulebook, Profile profile, boolean scores) {
        this.rulebook = rulebook;
        this.profile = profile;
        this.scores = scores;
    }

    /** The answer to one line, without a line end; a malformed line is answered with {@code {"id","error"}}. */
    public String line(String line) {
        JsonNode comment;
        try {
            comment = JSON.readTree(line);
        } catch (JacksonException e) {
            return error(null, "This line is no JSON object: " + plain(e));
        }
        if (!comment.isObject()) {
            return error(null, "This line is JSON, but no object: write {\"text\": \"...\"}");
        }
        JsonNode id = comment.get("id");
        try {
            return answer(id, comment);
        } catch (IllegalArgumentException e) {
            return error(id, String.valueOf(e.getMessage()));
        }
    }

    // What is wrong, without the parser's remarks on where its input came from.
    private static String plain(JacksonException e) {
        String words =
                String.valueOf(e.getOriginalMessage()).lines().findFirst().orElse("");
        int remark = words.indexOf(" (Source");
        int place = words.indexOf(" at [Source");
        int end = remark >= 0 ? remark : place >= 0 ? place : words.length();
        return words.substring(0, end)
                .replaceAll("\\(start marker at \\[Source.*", "")
                .strip();
    }

    private String answer(@Nullable JsonNode id, JsonNode comment) {
        String text = text(comment, "text");
        if (text == null) {
            throw new IllegalArgumentException("There is no text: write {\"text\": \"...\"}");
        }
        String post = orEmpty(text(object(comment, "post"), "text"));
        JsonNode author = object(comment, "author");
        String name = orEmpty(text(author, "name"));
        String handle = orEmpty(text(author, "handle"));
        List<Earlier> earlier = history.of(handle, name, post);
        Subject subject = new Subject(text, post, name, handle, at(comment), from(comment), earlier);
        Judgement judgement = detectors.judge(subject, profile);
        history.add(handle, name, post, new Earlier(word(id), text));
        return JSON.writeValueAsString(values(id, judgement, subject));
    }

    private Map<String, @Nullable Object> values(@Nullable JsonNode id, Judgement judgement, Subject subject) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put("id", id);
        values.put(
                "findings",
                ClauseFindings.of(rulebook, judgement.findings(), subject).stream()
                        .map(Judge::values)
                        .toList());
        values.put("criticism", judgement.criticism());
        values.put("needsResponse", judgement.needsResponse());
        values.put("priority", judgement.priority());
        if (scores) {
            values.put("scores", scores(judgement));
        }
        return values;
    }

    private static Map<String, @Nullable Object> values(ClauseFindings one) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put("label", one.finding().label().word());
        values.put("facet", one.finding().facet());
        values.put("clause", one.clause());
        values.put("score", one.finding().score());
        values.put("start", one.finding().start());
        values.put("end", one.finding().end());
        values.put("why", one.finding().why());
        values.put("detector", one.finding().detector());
        return values;
    }

    private static Map<String, @Nullable Object> scores(Judgement judgement) {
        Map<String, @Nullable Object> scores = new LinkedHashMap<>();
        for (Label label : Label.values()) {
            scores.put(label.word(), judgement.score(label));
        }
        scores.put("criticism", judgement.criticismScore());
        scores.put("needsResponse", judgement.needsResponseScore());
        return scores;
    }

    // An id is given back as it came; among earlier comments it stands as a word.
    private static String word(@Nullable JsonNode id) {
        return id == null || id.isNull() ? "" : id.isValueNode() ? id.asString() : id.toString();
    }

    private static @Nullable JsonNode object(JsonNode comment, String field) {
        JsonNode value = comment.get(field);
        if (value != null && !value.isNull() && !value.isObject()) {
            throw new IllegalArgumentException("\"" + field + "\" is not an object");
        }
        return value;
    }

    private static @Nullable String text(@Nullable JsonNode parent, String field) {
        JsonNode value = parent == null ? null : parent.get(field);
        if (value == null || value.isNull()) {
            return null;
        }
        if (!value.isString()) {
            throw new IllegalArgumentException("\"" + field + "\" is not a text");
        }
        return value.asString();
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static @Nullable Instant at(JsonNode comment) {
        String at = text(comment, "at");
        try {
            return at == null ? null : Instant.parse(at);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("\"at\" is no time: write it as 2026-06-09T14:02:00Z");
        }
    }

    private static Source from(JsonNode comment) {
        String from = text(comment, "from");
        return switch (from == null ? "public" : from) {
            case "public", "staff", "officer" ->
                Source.valueOf((from == null ? "public" : from).toUpperCase(Locale.ROOT));
            default -> throw new IllegalArgumentException("\"from\" is public, staff or officer, not " + from);
        };
    }

    private static String error(@Nullable JsonNode id, String error) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put("id", id);
        values.put("error", error);
        return JSON.writeValueAsString(values);
    }
}
