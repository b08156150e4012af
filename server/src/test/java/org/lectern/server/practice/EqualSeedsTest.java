package org.lectern.server.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lectern.server.platform.Access;
import org.lectern.server.platform.AddressGuard;
import org.lectern.server.platform.CommentPage;
import org.lectern.server.platform.ConnectorContract;
import org.lectern.server.platform.Limits;
import org.lectern.server.platform.PracticeConnector;
import org.lectern.server.platform.ReceivedComment;
import org.lectern.server.platform.Shelf;
import org.lectern.server.testing.TestServer;

/** Two practice platforms as the demo starts them, read over HTTP as Lectern reads them, once many patrons have written. */
@Tag("servers")
class EqualSeedsTest {

    private static final Instant START = Instant.parse("2026-06-09T14:00:00Z");
    /** How many have written by two minutes after the start, with every blog's backlog before. */
    private static final int MANY = 200;

    private static final List<PracticeBlog> BLOGS = PracticeBlog.ALL;

    private final PracticeConnector connector = new PracticeConnector(new AddressGuard(true), Limits.USUAL);

    /** What somebody who reads the blogs sees of a comment. */
    private record Seen(String blog, String author, String text, Instant at) {}

    private List<Seen> written(long seed) {
        // The clock stands at the moment of the last of them, so that all who are before it write at once; who is
        // after writes once their seconds are over.
        Instant last = new Patrons(seed, START).first(MANY).getLast().at();
        Clock clock = Clock.fixed(last, ZoneOffset.UTC);
        try (PracticePlatform platform = PracticePlatform.start(0, clock, BLOGS, URI.create("http://localhost"));
                PatronsAtWork _ = PatronsAtWork.begin(platform, seed, START, clock)) {
            TestServer.eventually("all comments", () -> comments(platform).count() >= MANY);
            return comments(platform).limit(MANY).toList();
        }
    }

    private Stream<Seen> comments(PracticePlatform platform) {
        record Numbered(long number, Seen seen) {}
        List<Numbered> all = new ArrayList<>();
        for (PracticeBlog blog : BLOGS) {
            Access access = platform.access(blog);
            for (int page = 1; ; page++) {
                CommentPage received =
                        ConnectorContract.received(connector.comments(access, Shelf.SHOWN_AND_HELD, page));
                for (ReceivedComment one : received.comments()) {
                    all.add(new Numbered(
                            Long.parseLong(one.externalId()),
                            new Seen(blog.id(), one.author(), one.text(), one.writtenAt())));
                }
                if (received.last()) {
                    break;
                }
            }
        }
        return all.stream().sorted(Comparator.comparingLong(Numbered::number)).map(Numbered::seen);
    }

    @Test
    void twoDemosWithEqualSeedAndClockShowTheSameCommentsAndAnotherSeedShowsOthers() {
        List<Seen> first = written(7);
        assertThat(first).hasSize(MANY);
        assertThat(written(7)).isEqualTo(first);
        assertThat(written(8)).hasSize(MANY).isNotEqualTo(first);
    }
}
