package org.lectern.rulebook;

import java.util.List;

/** The keys of each mapping of the language; the JSON Schema has the same. */
final class Keys {

    static final List<String> RULEBOOK = List.of(
            "format",
            "id",
            "title",
            "document",
            "binds",
            "related",
            "profile",
            "terms",
            "roles",
            "contacts",
            "appeals",
            "second-looks",
            "further-steps",
            "letters",
            "counsel",
            "clauses");
    static final List<String> DOCUMENT =
            List.of("name", "number", "type", "approved", "amended", "next-review", "url", "citation");
    static final List<String> BINDS = List.of("whom", "applies");
    static final List<String> RELATED = List.of("id", "number", "title", "version", "url", "binds");
    static final List<String> ROLE = List.of("id", "title", "may");
    static final List<String> CONTACTS =
            List.of("names", "phones", "emails", "domains", "addresses", "partners", "people");
    static final List<String> SECOND_LOOKS = List.of("share", "from", "reviewer", "protects", "holds");
    static final List<String> APPEALS = List.of("within", "way", "heard-by", "quorum", "answer-by");
    static final List<String> FURTHER_STEPS =
            List.of("steps", "decisions", "within", "longest", "approved-by", "statement-seen", "appeal-within");
    static final List<String> LETTERS = List.of("to", "kept", "before-asking");
    static final List<String> COUNSEL = List.of("allows", "by", "on");
    static final List<String> SAID = List.of("text", "in");
    static final List<String> CLAUSE = List.of(
            "id",
            "place",
            "asks",
            "in",
            "how",
            "why-not",
            "criteria",
            "grounds",
            "viewpoint",
            "kept-by",
            "cites",
            "controls");
    static final List<String> GROUNDS = List.of("acts", "for", "sweep");
    static final List<String> GATE = List.of("on", "when", "need", "override", "say");
    static final List<String> FIND = List.of("labels", "facets", "from", "except", "level", "lists", "patterns");
    static final List<String> LIST = List.of("name", "for", "words");
    static final List<String> PATTERN = List.of("for", "facet", "expression");
    static final List<String> SHOW = List.of("place", "text", "in", "confirm");
    static final List<String> PROCEDURE = List.of("of", "after", "order", "steps", "letters");
    static final List<String> STEP = List.of("who", "does", "by", "not-before");
    static final List<String> REGISTER = List.of("of", "fields", "review");
    static final List<String> DUTY = List.of("after", "who", "by", "aim", "escalate", "proof");
    static final List<String> WATCH = List.of("what", "every", "then");

    private Keys() {}
}
