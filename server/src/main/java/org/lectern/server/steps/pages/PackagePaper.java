package org.lectern.server.steps.pages;

import java.util.List;
import org.lectern.server.words.Messages;

/**
 * What stands in the file of a package for authorities; template steps/package-file.jte. Times are with weekday, seconds and zone.
 *
 * @param contact how the library is reached
 * @param facts what, where and by whom, each with its name
 * @param captures the comment as it was received, each time that its words changed
 * @param pictures those that a person kept: each is a file of its own
 * @param entries what happened, with the numbers under which it is on record
 * @param checkpoint the newest signed checkpoint of the record; empty before the first
 */
public record PackagePaper(
        Messages messages,
        String library,
        String number,
        List<String> contact,
        List<Fact> facts,
        List<Captured> captures,
        List<Picture> pictures,
        List<Entry> entries,
        String checkpoint) {

    public PackagePaper {
        contact = List.copyOf(contact);
        facts = List.copyOf(facts);
        captures = List.copyOf(captures);
        pictures = List.copyOf(pictures);
        entries = List.copyOf(entries);
    }

    public String text(String key, Object... arguments) {
        return messages.text(key, arguments);
    }

    /** The tag of the language that it is written in. */
    public String language() {
        return messages.locale().toLanguageTag();
    }

    /** A name and what it stands for. */
    public record Fact(String name, String value) {}

    /** The words of a comment from a moment on, and the bytes they were taken from. */
    public record Captured(String seen, String words, String receivedAt, String from, String sha256, String bytes) {}

    /** A picture that stood in the comment: when and how it was kept, and the hash of its file. */
    public record Picture(String kept, String sha256) {}

    /** One line of the record. */
    public record Entry(String number, String at, String what) {}
}
