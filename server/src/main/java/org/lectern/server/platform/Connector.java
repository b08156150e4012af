package org.lectern.server.platform;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Speaks to one kind of platform. Stateless and safe for use by many threads; every call carries its {@link Access}. No call throws for
 * what a platform does: it is in the answer.
 */
public interface Connector {

    /** The kind's stable name, as in {@code wordpress}; message keys and the register use it. */
    String kind();

    /** Shelves that must be looked at to see every comment. */
    List<Shelf> shelves();

    /** Whether only a person can look and act there; nothing is polled then. */
    default boolean byHand() {
        return shelves().isEmpty();
    }

    /** The statuses that {@link #change} can bring about. */
    Set<PlatformStatus> changes();

    /** How long a trashed comment can come back; null where the platform sets no end. */
    @Nullable
    Duration trashKept();

    /** Signs in and asks whether comments may be moderated. The value is the site's own name. */
    Answer<String> check(Access access);

    /** A page of a shelf, newest first; {@code page} counts from 1 and holds at most 100. */
    Answer<CommentPage> comments(Access access, Shelf shelf, int page);

    /** One comment as it stands now; status GONE (with empty bytes) is a failure NOT_FOUND here. */
    Answer<ReceivedComment> comment(Access access, String externalId);

    Answer<ReceivedPost> post(Access access, String postId);

    /** Asks for a change, once, and reads the status back. */
    Outcome change(Access access, String externalId, PlatformStatus wanted);

    /** In which ways somebody can be kept from commenting there; empty where the platform has no such thing. */
    default Set<Restriction> restrictions() {
        return Set.of();
    }

    /** Has an account stand as wanted, NONE to set it free: looks, asks once and reads back. An account without a handle goes by its name. */
    default Restricting restrict(Access access, String account, Restriction wanted) {
        return new Restricting.Unsupported();
    }

    /** Whether {@link #answer} can write there; where not, a person writes the answer in the platform's own app. */
    default boolean answers() {
        return true;
    }

    /**
     * Writes the library's answer under a comment. Before and after it looks for these words there, so that asking again writes nothing
     * twice.
     */
    Posted answer(Access access, String postId, String commentId, String text);
}
