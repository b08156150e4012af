package org.lectern.server.inbox;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lectern.server.channels.Channel;
import org.lectern.server.channels.Channels;
import org.lectern.server.database.OrganisationId;
import org.lectern.server.database.Tenancy;
import org.lectern.server.platform.Access;
import org.lectern.server.platform.Answer;
import org.lectern.server.platform.CommentPage;
import org.lectern.server.platform.Connector;
import org.lectern.server.platform.Failure;
import org.lectern.server.platform.Failure.Cause;
import org.lectern.server.platform.ReceivedComment;
import org.lectern.server.platform.ReceivedPost;
import org.lectern.server.platform.Shelf;
import org.lectern.server.policy.Policies;
import org.springframework.stereotype.Component;

/**
 * One look at a channel: every shelf page by page until a comment that is known, each page taken in by a transaction of its own. A full
 * look reads every page and asks for each known comment that it did not meet, so that edits and deletions are noticed.
 */
@Component
class ChannelLook {

    private final Tenancy tenancy;
    private final Clock clock;
    private final Channels channels;
    private final Policies policies;
    private final TakeIn takeIn;
    private final Items items;

    ChannelLook(Tenancy tenancy, Clock clock, Channels channels, Policies policies, TakeIn takeIn, Items items) {
        this.tenancy = tenancy;
        this.clock = clock;
        this.channels = channels;
        this.policies = policies;
        this.takeIn = takeIn;
        this.items = items;
    }

    /** Looks; null where all went well, else why it ended early. What was taken in before stays. */
    @Nullable
    Failure look(OrganisationId organisation, Channel channel, boolean full) {
        Connector connector = channels.connector(channel);
        Access access = channels.access(organisation, channel);
        Round round = new Round(organisation, channel, connector, access, full, new HashSet<>());
        for (Shelf shelf : connector.shelves()) {
            Failure failure = read(round, shelf);
            if (failure != null) {
                return failure;
            }
        }
        return full ? askForMissing(round) : null;
    }

    private record Round(
            OrganisationId organisation,
            Channel channel,
            Connector connector,
            Access access,
            boolean full,
            Set<String> met) {}

    private @Nullable Failure read(Round round, Shelf shelf) {
        for (int page = 1; ; page++) {
            Instant askedAt = clock.instant();
            switch (round.connector().comments(round.access(), shelf, page)) {
                case Answer.Failed<CommentPage>(var failure) -> {
                    return failure;
                }
                case Answer.Received<CommentPage>(var received) -> {
                    received.comments().forEach(comment -> round.met().add(comment.externalId()));
                    switch (takeIn(round, received.url(), askedAt, received.comments())) {
                        case Answer.Failed<Boolean>(var failure) -> {
                            return failure;
                        }
                        case Answer.Received<Boolean>(var metKnown) -> {
                            if (received.last() || (metKnown && !round.full())) {
                                return null;
                            }
                        }
                    }
                }
            }
        }
    }

    /** Takes a page in; the value says whether a comment on it was known. */
    private Answer<Boolean> takeIn(Round round, String url, Instant askedAt, List<ReceivedComment> comments) {
        Map<String, ReceivedPost> posts = new HashMap<>();
        for (ReceivedComment comment : comments) {
            boolean known = posts.containsKey(comment.postId())
                    || tenancy.in(
                            round.organisation(),
                            () -> takeIn.knowsPost(round.channel().id(), comment.postId()));
            if (!known) {
                switch (post(round, comment)) {
                    case Answer.Failed<ReceivedPost>(var failure) -> {
                        return new Answer.Failed<>(failure);
                    }
                    case Answer.Received<ReceivedPost>(var post) -> posts.put(comment.postId(), post);
                }
            }
        }
        return new Answer.Received<>(
                tenancy.in(round.organisation(), () -> keep(round, url, askedAt, comments, posts)));
    }

    // A comment outlives its post on some platforms, and an account may moderate what it may not edit; what was said
    // there is kept all the same.
    private static Answer<ReceivedPost> post(Round round, ReceivedComment comment) {
        Answer<ReceivedPost> answer = round.connector().post(round.access(), comment.postId());
        if (answer instanceof Answer.Failed<ReceivedPost>(var failure)
                && (failure.cause() == Cause.NOT_FOUND || failure.cause() == Cause.NOT_PERMITTED)) {
            return new Answer.Received<>(
                    new ReceivedPost(comment.postId(), "", "", comment.url(), comment.writtenAt(), new byte[0]));
        }
        return answer;
    }

    private Boolean keep(
            Round round, String url, Instant askedAt, List<ReceivedComment> comments, Map<String, ReceivedPost> posts) {
        TakeIn.Look look = look(round, url, askedAt);
        tenancy.lock(look.turn());
        posts.values().stream()
                .filter(post -> !takeIn.knowsPost(look.channel(), post.externalId()))
                .forEach(post -> takeIn.post(look, post));
        items.shown(
                round.channel().id().value(),
                comments.stream().map(ReceivedComment::externalId).toList());
        boolean metKnown = false;
        for (ReceivedComment comment : comments.reversed()) {
            metKnown |= takeIn.comment(look, comment);
        }
        return metKnown;
    }

    private TakeIn.Look look(Round round, String url, Instant askedAt) {
        return new TakeIn.Look(
                round.organisation(), round.channel().id(), policies.inForce(round.organisation()), url, askedAt);
    }

    private @Nullable Failure askForMissing(Round round) {
        List<Item> known = tenancy.in(
                round.organisation(), () -> items.onChannel(round.channel().id().value()));
        for (Item item : known) {
            Failure failure = round.met().contains(item.externalId()) ? null : ask(round, item);
            if (failure != null) {
                return failure;
            }
        }
        return null;
    }

    private @Nullable Failure ask(Round round, Item item) {
        Instant askedAt = clock.instant();
        String url = round.channel().address() + " comment " + item.externalId();
        return switch (round.connector().comment(round.access(), item.externalId())) {
            case Answer.Failed<ReceivedComment>(var failure)
            when failure.cause() == Cause.NOT_FOUND -> {
                tenancy.run(round.organisation(), () -> takeIn.gone(look(round, url, askedAt), item));
                yield null;
            }
            case Answer.Failed<ReceivedComment>(var failure) -> failure;
            case Answer.Received<ReceivedComment>(var comment) -> {
                tenancy.run(round.organisation(), () -> takeIn.comment(look(round, url, askedAt), comment));
                yield null;
            }
        };
    }
}
