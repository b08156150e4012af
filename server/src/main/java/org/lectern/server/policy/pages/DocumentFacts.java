package org.lectern.server.policy.pages;

import java.util.List;

/** What is known of a policy's document, in words: its head, whom it binds, and the documents that it stands beside; template policy/document.jte. */
public record DocumentFacts(String lang, List<Fact> facts, List<Fact> binds, List<Related> related) {

    public DocumentFacts {
        facts = List.copyOf(facts);
        binds = List.copyOf(binds);
        related = List.copyOf(related);
    }

    /** What is known, in this language, and how it is called; {@code overdue} says that its day is past. */
    public record Fact(String name, String value, String lang, boolean overdue) {}

    /** Another document; {@code id} is its anchor, {@code href} and {@code binds} are empty where not known. */
    public record Related(String id, String title, String version, String href, String binds) {}
}
