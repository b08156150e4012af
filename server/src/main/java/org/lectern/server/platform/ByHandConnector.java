package org.lectern.server.platform;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A platform that no program reads or changes. It has no shelf, so nothing is polled; what is asked of it is handed to a person; and
 * how a comment stands is what a person saw last.
 */
final class ByHandConnector implements Connector {

    private static final Failure ONLY_BY_HAND = new Failure(Failure.Cause.ONLY_BY_HAND, "", null);

    private final ByHand platform;

    ByHandConnector(ByHand platform) {
        this.platform = platform;
    }

    @Override
    public String kind() {
        return platform.kind();
    }

    @Override
    public List<Shelf> shelves() {
        return List.of();
    }

    @Override
    public Set<PlatformStatus> changes() {
        return platform.changes();
    }

    @Override
    public @Nullable Duration trashKept() {
        return null;
    }

    @Override
    public Answer<String> check(Access access) {
        return new Answer.Failed<>(ONLY_BY_HAND);
    }

    @Override
    public Answer<CommentPage> comments(Access access, Shelf shelf, int page) {
        return new Answer.Failed<>(ONLY_BY_HAND);
    }

    @Override
    public Answer<ReceivedComment> comment(Access access, String externalId) {
        return new Answer.Failed<>(ONLY_BY_HAND);
    }

    @Override
    public Answer<ReceivedPost> post(Access access, String postId) {
        return new Answer.Failed<>(ONLY_BY_HAND);
    }

    @Override
    public Outcome change(Access access, String externalId, PlatformStatus wanted) {
        return platform.changes().contains(wanted) ? new Outcome.HandedToPerson() : new Outcome.Unsupported(nearest());
    }

    @Override
    public Set<Restriction> restrictions() {
        return platform.restrictions();
    }

    @Override
    public Restricting restrict(Access access, String account, Restriction wanted) {
        return wanted == Restriction.NONE || platform.restrictions().contains(wanted)
                ? new Restricting.HandedToPerson()
                : new Restricting.Unsupported();
    }

    @Override
    public boolean answers() {
        return false;
    }

    @Override
    public Posted answer(Access access, String postId, String commentId, String text) {
        return new Posted.Refused(ONLY_BY_HAND);
    }

    private PlatformStatus nearest() {
        return platform.changes().contains(PlatformStatus.TRASHED) ? PlatformStatus.TRASHED : PlatformStatus.HELD;
    }
}
