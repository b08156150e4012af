package org.lectern.server.practice;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Random;

/**
 * The patrons of one blog: what was said under its posts and every manner in the two days before the start, then a comment about every
 * eight seconds, and after thirty of them about every ninety.
 */
final class BlogPatrons implements Iterator<Script> {

    private static final int LIVELY = 30;
    private static final Duration BEFORE = Duration.ofDays(2);
    private static final long A_MINUTE = 60_000;
    private static final long LONGEST_SILENCE = 90 * A_MINUTE;

    private final PracticeBlog blog;
    private final Random random;
    private final PatronVoices voices;
    private final Deque<Script> backlog;
    private Instant last;
    private int after;

    BlogPatrons(PracticeBlog blog, long seed, Instant start) {
        Writing writing = Writing.of(blog);
        this.blog = blog;
        // The blog's place among all, spread over the bits of the seed; each blog has patrons of its own.
        random = new Random(seed ^ (blog.id().hashCode() * 0x9E3779B97F4A7C15L));
        voices = new PatronVoices(blog, writing, random);
        last = start;
        backlog = new ArrayDeque<>(backlog(writing, start));
    }

    private List<Script> backlog(Writing writing, Instant start) {
        List<Script> scripts = new ArrayList<>();
        for (int post = 0; post < writing.posts().size(); post++) {
            scripts.addAll(talk(post, writing.posts().get(post), start));
        }
        random.longs(voices.deck(), 1, BEFORE.toMillis())
                .sorted()
                .map(before -> BEFORE.toMillis() - before)
                .forEach(before -> scripts.add(voices.next(start.minusMillis(before))));
        scripts.sort(Comparator.comparing(Script::at));
        return scripts;
    }

    private List<Script> talk(int post, Writing.Draft draft, Instant start) {
        List<Script> lines = new ArrayList<>();
        long least = draft.talk().size() * LONGEST_SILENCE;
        long before = random.nextLong(least, BEFORE.toMillis());
        for (Writing.Line line : draft.talk()) {
            Instant at = start.minusMillis(before);
            lines.add(new Script(0, blog, post, line.author(), Manner.TALK, line.text(), at));
            before -= random.nextLong(A_MINUTE, LONGEST_SILENCE);
        }
        return lines;
    }

    @Override
    public boolean hasNext() {
        return true;
    }

    @Override
    public Script next() {
        if (!backlog.isEmpty()) {
            return backlog.removeFirst();
        }
        last = last.plusMillis(after < LIVELY ? random.nextLong(4_000, 12_001) : random.nextLong(60_000, 120_001));
        after++;
        return voices.next(last);
    }
}
