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

/** Chooses who writes what: manners are dealt from a deck of forty, sentences from decks of their own, so that nothing comes too often. */
final class PatronVoices {

    private static final Map<Manner, Integer> DECK = new EnumMap<>(Map.ofEntries(
            Map.entry(Manner.KIND, 8),
            Map.entry(Manner.QUESTION, 8),
            Map.entry(Manner.GRUMPY, 6),
            Map.entry(Manner.FUNNY, 5),
            Map.entry(Manner.CHATTY, 3),
            Map.entry(Manner.PERSONAL, 2),
            Map.entry(Manner.SPAM, 2),
            Map.entry(Manner.DUPLICATE, 2),
            Map.entry(Manner.FLYER, 1),
            Map.entry(Manner.CAMPAIGN, 1),
            Map.entry(Manner.MENACING, 1),
            Map.entry(Manner.SALTY, 1)));
    private static final Pattern SLOT = Pattern.compile("\\{(\\w+)}");
    private static final int TRIES = 20;

    private final Random random;
    private final List<Manner> manners = new ArrayList<>();
    private final Map<Manner, List<String>> sentences = new EnumMap<>(Manner.class);
    private final Set<String> said = new HashSet<>();
    private final List<Script> written = new ArrayList<>();

    PatronVoices(Random random) {
        this.random = random;
    }

    Script next(int number, Instant at) {
        Manner manner = manner();
        Script script =
                manner == Manner.DUPLICATE && !written.isEmpty() ? again(number, at) : fresh(number, at, manner);
        remember(script);
        return script;
    }

    private Script again(int number, Instant at) {
        Script earlier = one(written);
        return new Script(number, earlier.post(), earlier.author(), Manner.DUPLICATE, earlier.text(), at);
    }

    private Script fresh(int number, Instant at, Manner dealt) {
        Manner manner = dealt == Manner.DUPLICATE ? Manner.KIND : dealt;
        int post = random.nextInt(PatronPosts.ALL.size());
        String text = text(manner, PatronPosts.ALL.get(post));
        return new Script(number, post, one(PatronWords.NAMES), manner, text, at);
    }

    /** Only the last few can be said again, so that a duplicate stands near its first. */
    private void remember(Script script) {
        written.add(script);
        if (written.size() > 12) {
            written.removeFirst();
        }
    }

    private Manner manner() {
        if (manners.isEmpty()) {
            DECK.forEach((manner, cards) -> manners.addAll(Collections.nCopies(cards, manner)));
            Collections.shuffle(manners, random);
        }
        return manners.removeLast();
    }

    private String text(Manner manner, PatronPosts.Draft post) {
        String text = filled(sentence(manner), post);
        for (int i = 0; i < TRIES && !said.add(text); i++) {
            text = filled(sentence(manner), post);
        }
        return text;
    }

    private String sentence(Manner manner) {
        List<String> deck = sentences.computeIfAbsent(manner, _ -> new ArrayList<>());
        if (deck.isEmpty()) {
            deck.addAll(PatronWords.of(manner));
            Collections.shuffle(deck, random);
        }
        return deck.removeLast();
    }

    private String filled(String sentence, PatronPosts.Draft post) {
        String text = sentence;
        for (Matcher slot = SLOT.matcher(text); slot.find(); slot = SLOT.matcher(text)) {
            text = text.substring(0, slot.start()) + word(slot.group(1), post) + text.substring(slot.end());
        }
        return capital(text);
    }

    private String word(String slot, PatronPosts.Draft post) {
        return switch (slot) {
            case "thing" -> post.thing();
            case "place" -> post.place();
            default -> one(PatronWords.DRAWN.getOrDefault(slot, List.of("")));
        };
    }

    /** A sentence may begin with a slot, at the start or after a way to open; patrons mostly hold their shift key then. */
    private static String capital(String text) {
        return Pattern.compile("(^|[.!?] )(\\p{Ll})")
                .matcher(text)
                .replaceAll(found -> found.group(1) + found.group(2).toUpperCase(Locale.ROOT));
    }

    private <T> T one(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
