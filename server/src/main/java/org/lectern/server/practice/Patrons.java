package org.lectern.server.practice;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.stream.Stream;

/** Invented patrons who write on all practice blogs without end. Equal seed and start give equal authors, texts and times. */
public final class Patrons {

    private final long seed;
    private final Instant start;

    public Patrons(long seed, Instant start) {
        this.seed = seed;
        this.start = start;
    }

    private record Coming(Script next, BlogPatrons patrons) {}

    /** The first of them, in the order of their times. */
    public List<Script> first(int n) {
        return scripts().limit(n).toList();
    }

    /** What stands there at the start. */
    public List<Script> backlog() {
        return scripts().takeWhile(script -> script.at().isBefore(start)).toList();
    }

    /** All of them in the order of their times, without end. */
    public Stream<Script> scripts() {
        PriorityQueue<Coming> coming = new PriorityQueue<>(
                Comparator.comparing((Coming one) -> one.next().at())
                        .thenComparing(one -> one.next().blog().id()));
        for (PracticeBlog blog : PracticeBlog.ALL) {
            BlogPatrons patrons = new BlogPatrons(blog, seed, start);
            coming.add(new Coming(patrons.next(), patrons));
        }
        return Stream.iterate(1, number -> number + 1).map(number -> {
            Coming first = coming.remove();
            coming.add(new Coming(first.patrons().next(), first.patrons()));
            return first.next().numbered(number);
        });
    }
}
