package org.lectern.server.practice;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * What is written on one practice blog, as {@code practice/writing/ID.yaml} has it. In sentences {thing} and {place} come from the post,
 * and every other {word} is drawn from {@code words}, which may hold slots themselves.
 */
public record Writing(
        List<String> authors, List<Draft> posts, Map<String, List<String>> words, Map<Manner, List<String>> says) {

    public Writing {
        authors = List.copyOf(authors);
        posts = List.copyOf(posts);
        words = Map.copyOf(words);
        says = Map.copyOf(says);
    }

    /**
     * A post before it is published.
     *
     * @param thing what it is about, as a comment would name it
     * @param place where that is
     * @param hours how long before the start it was published
     * @param talk what was said under it, in order
     */
    public record Draft(String title, String text, String by, String thing, String place, int hours, List<Line> talk) {

        public Draft {
            talk = List.copyOf(talk);
        }

        Duration age() {
            return Duration.ofHours(hours);
        }
    }

    /** One line of a conversation. */
    @JsonFormat(shape = JsonFormat.Shape.ARRAY)
    @JsonPropertyOrder({"author", "text"})
    public record Line(String author, String text) {}

    public static Writing of(PracticeBlog blog) {
        return PracticeFiles.read("writing/" + blog.id() + ".yaml", Writing.class);
    }

    /** All sentences of a manner; none for a duplicate, which has another's. */
    List<String> of(Manner manner) {
        return says.getOrDefault(manner, List.of());
    }
}
