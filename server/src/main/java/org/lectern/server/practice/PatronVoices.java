package org.lectern.server.practice;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Chooses who writes what on one blog: manners are dealt from a deck, sentences from decks of their own, so that nothing comes too often. */
final class PatronVoices {

    private static final Pattern SLOT = Pattern.compile("\\{(\\w+)}");
    private static final Pattern BEGINNING = Pattern.compile("(^|[.!?] )(?!https?:|www\\.)(\\p{Ll})");
    private static final int TRIES = 20;
    private static final int REMEMBERED = 12;

    private final PracticeBlog blog;
    private final Writing writing;
    private final Random random;
    private final List<Manner> manners = new ArrayList<>();
    private final Map<Manner, List<String>> sentences = new EnumMap<>(Manner.class);
    private final Set<String> said = new HashSet<>();
    private final List<Script> written = new ArrayList<>();

    PatronVoices(PracticeBlog blog, Writing writing, Random random) {
        this.blog = blog;
        this.writing = writing;
        this.random = random;
    }

    /** How many comments show every manner of the blog once. */
    int deck() {
        return cards().size();
    }

    Script next(Instant at) {
        Manner manner = manner();
        Script script = manner == Manner.DUPLICATE && !written.isEmpty() ? again(at) : fresh(at, manner);
        remember(script);
        return script;
    }

    private Script again(Instant at) {
        Script earlier = one(written);
        return new Script(0, blog, earlier.post(), earlier.author(), Manner.DUPLICATE, earlier.text(), at);
    }

    private Script fresh(Instant at, Manner dealt) {
        Manner manner = dealt == Manner.DUPLICATE ? Manner.KIND : dealt;
        int post = random.nextInt(writing.posts().size());
        String sentence = sentence(manner);
        String text = filled(sentence, writing.posts().get(post));
        for (int i = 0; i < TRIES && !said.add(text); i++) {
            sentence = sentence(manner);
            text = filled(sentence, writing.posts().get(post));
        }
        return new Script(0, blog, post, author(sentence), manner, text, at);
    }

    /** Nobody says nearly the same twice, but for who means to. */
    private String author(String sentence) {
        String author = one(writing.authors());
        for (int i = 0; i < TRIES && !said.add(author + sentence); i++) {
            author = one(writing.authors());
        }
        return author;
    }

    /** Only the last few can be said again, so that a duplicate stands near its first. */
    private void remember(Script script) {
        written.add(script);
        if (written.size() > REMEMBERED) {
            written.removeFirst();
        }
    }

    private Manner manner() {
        if (manners.isEmpty()) {
            manners.addAll(cards());
            Collections.shuffle(manners, random);
            repeatLate();
        }
        return manners.removeLast();
    }

    // A duplicate that is dealt first has nothing to repeat.
    private void repeatLate() {
        if (written.isEmpty() && manners.getLast() == Manner.DUPLICATE) {
            Collections.swap(manners, 0, manners.size() - 1);
        }
    }

    private List<Manner> cards() {
        List<Manner> cards = new ArrayList<>();
        for (Manner manner : Manner.values()) {
            if (manner == Manner.DUPLICATE || !writing.of(manner).isEmpty()) {
                cards.addAll(Collections.nCopies(manner.cards(), manner));
            }
        }
        return cards;
    }

    private String sentence(Manner manner) {
        List<String> deck = sentences.computeIfAbsent(manner, _ -> new ArrayList<>());
        if (deck.isEmpty()) {
            deck.addAll(writing.of(manner));
            Collections.shuffle(deck, random);
        }
        return deck.removeLast();
    }

    private String filled(String sentence, Writing.Draft post) {
        String text = sentence;
        for (Matcher slot = SLOT.matcher(text); slot.find(); slot = SLOT.matcher(text)) {
            text = text.substring(0, slot.start()) + word(slot.group(1), post) + text.substring(slot.end());
        }
        return capital(text);
    }

    private String word(String slot, Writing.Draft post) {
        return switch (slot) {
            case "thing" -> post.thing();
            case "place" -> post.place();
            default -> one(writing.words().getOrDefault(slot, List.of("")));
        };
    }

    /** A sentence may begin with a slot, at the start or after a way to open; patrons mostly hold their shift key then. */
    private static String capital(String text) {
        return BEGINNING
                .matcher(text)
                .replaceAll(found -> found.group(1) + found.group(2).toUpperCase(Locale.ROOT));
    }

    private <T> T one(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
