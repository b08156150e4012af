package org.lectern.detection;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What each author wrote under each post among the last comments seen. Bounded by a number of comments and by their characters, so that
 * a stream may go on for ever; not safe for several threads.
 */
public final class History {

    /** As many comments as the judge looks back. */
    public static final int STANDARD = 100_000;

    private static final long STANDARD_CHARACTERS = 48_000_000;
    private static final int MOST_OF_ONE_AUTHOR = 200;

    /** Stands for a comment whose author is unknown: it counts as one seen, and its text is not needed. */
    private static final Earlier NOBODY = new Earlier("", "");

    private record Key(String author, long post, long more) {}

    private record Kept(Key key, Earlier earlier) {}

    private final int most;
    private final long mostCharacters;
    private final Deque<Kept> kept = new ArrayDeque<>();
    private final Map<Key, Deque<Earlier>> byKey = new HashMap<>();
    private long characters;

    /** Looks back {@code most} comments, and fewer where they hold more than {@code mostCharacters} in all. */
    public History(int most, long mostCharacters) {
        this.most = most;
        this.mostCharacters = mostCharacters;
    }

    public static History standard() {
        return new History(STANDARD, STANDARD_CHARACTERS);
    }

    /**
     * What this author (the handle, else the name) wrote under an equal post text, oldest first and at most the last
     * {@value #MOST_OF_ONE_AUTHOR}; nothing where neither handle nor name is known.
     */
    public List<Earlier> of(String handle, String name, String postText) {
        Deque<Earlier> earlier = byKey.get(key(handle, name, postText));
        return earlier == null ? List.of() : List.copyOf(earlier);
    }

    /** Remembers a comment, and forgets the oldest ones where there are too many. */
    public void add(String handle, String name, String postText, Earlier comment) {
        Key key = key(handle, name, postText);
        Earlier remembered = key.author().isEmpty() ? NOBODY : comment;
        kept.addLast(new Kept(key, remembered));
        characters += size(remembered);
        if (remembered != NOBODY) {
            Deque<Earlier> same = byKey.computeIfAbsent(key, unseen -> new ArrayDeque<>(2));
            same.addLast(remembered);
            if (same.size() > MOST_OF_ONE_AUTHOR) {
                same.removeFirst();
            }
        }
        while (kept.size() > most || characters > mostCharacters && kept.size() > 1) {
            forget(kept.removeFirst());
        }
    }

    private void forget(Kept oldest) {
        characters -= size(oldest.earlier());
        Deque<Earlier> same = byKey.get(oldest.key());
        if (same != null && same.peekFirst() == oldest.earlier()) {
            same.removeFirst();
            if (same.isEmpty()) {
                byKey.remove(oldest.key());
            }
        }
    }

    private static int size(Earlier comment) {
        return comment.text().length() + comment.id().length();
    }

    private static Key key(String handle, String name, String postText) {
        String author = handle.isBlank() ? name.isBlank() ? "" : "name " + name.strip() : "handle " + handle.strip();
        long[] post = hash(postText);
        return new Key(author, post[0], post[1]);
    }

    /** The start of its SHA-256: a post text is kept as two numbers, since thousands of comments share one. */
    private static long[] hash(String text) {
        ByteBuffer units = ByteBuffer.allocate(2 * text.length());
        units.asCharBuffer().put(text);
        try {
            ByteBuffer hash =
                    ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(units.array()));
            return new long[] {hash.getLong(), hash.getLong()};
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
