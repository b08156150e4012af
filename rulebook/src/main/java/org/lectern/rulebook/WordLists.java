package org.lectern.rulebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads word lists, and refuses those that would catch criticism of the library instead of what they are for. */
final class WordLists {

    static final String REASON = "A list that catches criticism of the library became the evidence against its owner"
            + " (Krasno v. Mnookin, 7th Cir. 2025).";

    /** Words in which people criticise, whatever stands beside them; a list that holds one would find critics. */
    private static final Set<String> CRITICISM = Set.of(
            "terrible",
            "awful",
            "worst",
            "horrible",
            "useless",
            "incompetent",
            "corrupt",
            "corruption",
            "biased",
            "unfair",
            "disgrace",
            "disgraceful",
            "shame",
            "shameful",
            "disappointed",
            "disappointing",
            "complaint",
            "criticism",
            "boycott",
            "censor",
            "censorship",
            "censored",
            "wasteful",
            "rude",
            "lazy",
            "resign",
            "defund",
            "liar",
            "lies",
            "taxpayer");

    /** Words that criticise only by themselves: beside other words they may say anything. */
    private static final Set<String> ONLY_ALONE = Set.of(
            "bad",
            "complain",
            "critic",
            "waste",
            "failure",
            "failed",
            "fired",
            "protest",
            "lawsuit",
            "sue",
            "wrong",
            "taxes",
            "ban",
            "banned",
            "director",
            "librarian",
            "librarians",
            "library",
            "staff",
            "board",
            "trustee",
            "trustees");

    /** Words in which people criticise in the other languages of the program. */
    private static final Set<String> ELSEWHERE = Set.of(
            "affreux",
            "honte",
            "honteux",
            "incompétent",
            "incompétents",
            "corrompu",
            "corrompus",
            "injuste",
            "décevant",
            "déçu",
            "plainte",
            "censure",
            "démission",
            "gaspillage",
            "impoli",
            "paresseux",
            "menteur",
            "menteurs",
            "pésimo",
            "horroroso",
            "vergüenza",
            "incompetente",
            "incompetentes",
            "corrupto",
            "corruptos",
            "corrupción",
            "injusto",
            "decepcionante",
            "queja",
            "censura",
            "dimisión",
            "renuncia",
            "despilfarro",
            "grosero",
            "perezoso",
            "mentiroso",
            "mentirosos");

    private final Problems problems;
    private final List<String> ownNames;
    private final List<String> names = new ArrayList<>();

    WordLists(Problems problems, List<String> ownNames) {
        this.problems = problems;
        this.ownNames = ownNames.stream().map(WordLists::plain).toList();
    }

    /** Names of the lists read so far. */
    List<String> names() {
        return names;
    }

    /** One list, or none where the node is no list. */
    List<Control.WordList> read(Node node, Set<Label> labels) {
        Fields fields = Fields.of(problems, node, "A list", Keys.LIST);
        if (fields == null) {
            return List.of();
        }
        String name = fields.text("name");
        if (names.contains(name)) {
            problems.add(fields.at("name"), "Another list is called \"" + name + "\".", "Give it a name of its own.");
        }
        names.add(name);
        Label label = label(fields, labels, problems);
        List<Node> nodes = fields.items("words");
        List<String> words = fields.texts("words");
        if (words.isEmpty()) {
            problems.add(fields.at(), "The list \"" + name + "\" has no \"words\".", "Add words: [...]");
        }
        if (label == Label.OFF_TOPIC) {
            problems.warn(
                    fields.at(),
                    "A list counts for off-topic.",
                    "Words alone say little about the topic; a person must see the post (Krasno v. Mnookin).");
        }
        for (int i = 0; i < words.size(); i++) {
            check(name, words.get(i), Spot.of(nodes.get(i)));
        }
        return List.of(new Control.WordList(name, label, List.copyOf(words)));
    }

    static Label label(Fields fields, Set<Label> labels, Problems problems) {
        Label fallback = labels.isEmpty() ? Label.SPAM : labels.iterator().next();
        Label label = fields.word("for", Label.class, fallback, false);
        if (!labels.contains(label) && !labels.isEmpty()) {
            problems.add(
                    fields.at("for"),
                    "\"" + label.word() + "\" is not among the labels of this find.",
                    "Add it to labels, or write " + fallback.word() + ".");
        }
        return label;
    }

    private void check(String list, String word, Spot at) {
        String plain = plain(word);
        boolean own = ownNames.stream().anyMatch(name -> contains(plain, name) || contains(name, plain));
        if (own) {
            problems.add(
                    at,
                    "The list \"" + list + "\" holds the library's own name, \"" + word + "\".",
                    REASON + " Take it out.");
        } else if (CRITICISM.contains(plain) || ONLY_ALONE.contains(plain)) {
            problems.add(
                    at,
                    "The list \"" + list + "\" holds a word of criticism, \"" + word + "\".",
                    REASON + " Take it out.");
        }
    }

    /** Whether any of these words is one in which people criticise. */
    static boolean criticises(String plain) {
        return Stream.of(plain.split(" ")).anyMatch(word -> CRITICISM.contains(word) || ELSEWHERE.contains(word));
    }

    static boolean contains(String longer, String shorter) {
        return shorter.length() > 3 && (" " + longer + " ").contains(" " + shorter + " ");
    }

    static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }
}
