package org.lectern.server.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLConnection;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lectern.server.platform.Access;
import org.lectern.server.platform.AddressGuard;
import org.lectern.server.platform.Blog;
import org.lectern.server.platform.Connector;
import org.lectern.server.platform.ConnectorContract;
import org.lectern.server.platform.Failure;
import org.lectern.server.platform.Limits;
import org.lectern.server.platform.Outcome;
import org.lectern.server.platform.PlatformStatus;
import org.lectern.server.platform.PracticeConnector;
import org.lectern.server.platform.Shelf;

@Tag("servers")
class PracticeConnectorTest implements ConnectorContract {

    private static final Instant NOW = Instant.parse("2026-03-02T15:00:00Z");

    private final PracticePlatform platform =
            PracticePlatform.start(0, InstantSource.fixed(NOW), List.of(PracticeBlog.CADOTT, PracticeBlog.ECRL), null);
    private final Connector connector = new PracticeConnector(new AddressGuard(true), Limits.USUAL);

    @AfterEach
    void closeThePlatform() {
        platform.close();
    }

    @Override
    public Connector connector() {
        return connector;
    }

    @Override
    public Access access() {
        return platform.access(PracticeBlog.CADOTT);
    }

    @Override
    public Instant now() {
        return NOW;
    }

    @Override
    public Blog blog() {
        return new PracticeHand(platform, access());
    }

    @Test
    void loneSurrogatesTravelAsTheyAre() {
        String id = blog().comment(blog().publish("Post", "Text"), "A\ud800", "x\udfffy");
        assertThat(ConnectorContract.received(connector.comment(access(), id)).text())
                .isEqualTo("x\udfffy");
        assertThat(ConnectorContract.received(connector.comment(access(), id)).author())
                .isEqualTo("A\ud800");
    }

    @Test
    void oneBlogSeesNothingOfTheOther() {
        String id = blog().comment(blog().publish("Post", "Text"), "Ann", "For Cadott");
        Access other = platform.access(PracticeBlog.ECRL);
        assertThat(ConnectorContract.received(connector.comments(other, Shelf.SHOWN_AND_HELD, 1))
                        .comments())
                .isEmpty();
        assertThat(ConnectorContract.failure(connector.comment(other, id)).cause())
                .isEqualTo(Failure.Cause.NOT_FOUND);
        assertThat(connector.change(other, id, PlatformStatus.HELD)).isInstanceOf(Outcome.Refused.class);
        Access mixed = new Access(other.address(), "cadott", access().password());
        assertThat(ConnectorContract.failure(connector.check(mixed)).cause()).isEqualTo(Failure.Cause.SIGN_IN_REFUSED);
    }

    @Test
    void aPlatformThatHasStoppedIsSilent() {
        Access access = access();
        platform.close();
        assertThat(ConnectorContract.failure(connector.check(access)).cause()).isEqualTo(Failure.Cause.SILENT);
        assertThat(connector.change(access, "1", PlatformStatus.HELD)).isInstanceOf(Outcome.NotDone.class);
    }

    /** The practice platform as the contract's blog. */
    private record PracticeHand(PracticePlatform platform, Access access) implements Blog {

        @Override
        public String publish(String title, String text) {
            return Long.toString(platform.publish(PracticeBlog.CADOTT, title, text, "Desk", NOW)
                    .id());
        }

        @Override
        public String comment(String postId, String author, String text) {
            return Long.toString(
                    platform.comment(post(postId), author, text, NOW).id());
        }

        @Override
        public String many(String postId, int number) {
            for (int i = 1; i < number; i++) {
                comment(postId, "Many", "Number " + i);
            }
            return comment(postId, "Many", "Number " + number);
        }

        @Override
        public String hostile(String postId, String text) {
            return comment(postId, "Mallory", text);
        }

        @Override
        public void edit(String commentId, String text) {
            platform.edit(Long.parseLong(commentId), text);
        }

        @Override
        public void hold(String commentId) {
            platform.change(Long.parseLong(commentId), PlatformStatus.HELD);
        }

        @Override
        public void delete(String commentId) {
            platform.remove(Long.parseLong(commentId));
        }

        @Override
        public byte[] sent(String commentId) {
            try {
                URLConnection connection = URI.create(access.address() + "/api/comments/" + commentId)
                        .toURL()
                        .openConnection();
                connection.setRequestProperty("Authorization", "Bearer " + access.password());
                return connection.getInputStream().readAllBytes();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private PracticePost post(String id) {
            return platform.posts().stream()
                    .filter(post -> Long.toString(post.id()).equals(id))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
