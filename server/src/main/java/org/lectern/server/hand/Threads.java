package org.lectern.server.hand;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.lectern.ledger.Hash;
import org.lectern.server.channels.Channel;
import org.lectern.server.channels.Channels;
import org.lectern.server.database.OrganisationId;
import org.lectern.server.database.Tenancy;
import org.lectern.server.inbox.Brought;
import org.lectern.server.inbox.BroughtComment;
import org.lectern.server.inbox.ByHandIntake;
import org.lectern.server.inbox.Item;
import org.lectern.server.inbox.Items;
import org.lectern.server.inbox.Place;
import org.lectern.server.inbox.Post;
import org.lectern.server.log.Log;
import org.lectern.server.log.Payload;
import org.lectern.server.moderation.HandTasks;
import org.lectern.server.platform.ReceivedComment;
import org.lectern.server.platform.ReceivedPost;
import org.lectern.server.platform.paste.ShownTime;
import org.lectern.server.platform.paste.Splitter;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Takes confirmed threads in, and notices what they say about open tasks. */
@Component
public class Threads {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int LONGEST_TITLE = 80;
    private static final int POSTS = 50;

    private final Tenancy tenancy;
    private final Clock clock;
    private final Log log;
    private final Channels channels;
    private final Items items;
    private final ByHandIntake intake;
    private final HandTasks tasks;

    Threads(
            Tenancy tenancy,
            Clock clock,
            Log log,
            Channels channels,
            Items items,
            ByHandIntake intake,
            HandTasks tasks) {
        this.tenancy = tenancy;
        this.clock = clock;
        this.log = log;
        this.channels = channels;
        this.items = items;
        this.intake = intake;
        this.tasks = tasks;
    }

    /** The posts that were brought last from a channel. */
    List<Post> posts(OrganisationId organisation, Channel channel) {
        return tenancy.in(organisation, () -> items.posts(channel.id().value(), POSTS)).stream()
                .filter(post -> Place.of(post) == Place.UNDER_POST)
                .toList();
    }

    /** The address of a post with these words that is known already. */
    Optional<String> addressOf(OrganisationId organisation, Channel channel, String words) {
        return posts(organisation, channel).stream()
                .filter(post -> !words.isBlank() && post.text().equals(words))
                .map(post -> address(channel, post))
                .filter(address -> !address.isEmpty())
                .findFirst();
    }

    /** The address of a post; empty where none was given and the channel's stands in its place. */
    static String address(Channel channel, Post post) {
        return post.url().equals(channel.address().toString()) ? "" : post.url();
    }

    ByHandIntake.Result preview(OrganisationId organisation, Channel channel, Draft draft, ZoneId zone) {
        return intake.preview(organisation, brought(organisation, channel, draft, zone, false));
    }

    /** Takes in a paste as it is split; for practice, where nobody is there to confirm it. */
    public void bring(
            OrganisationId organisation, Channel channel, UUID person, ZoneId zone, String pasted, String url) {
        DraftThread thread = DraftThread.of(
                Splitter.split(HandChannels.platform(channel), pasted), pasted, url, channel.name(), false);
        takeIn(
                organisation,
                channel,
                new Draft(new UUID(0, 0), channel.id().value(), person, clock.instant(), thread),
                zone,
                false);
    }

    /** Takes in what counts of a draft, in one transaction. */
    ByHandIntake.Result takeIn(OrganisationId organisation, Channel channel, Draft draft, ZoneId zone, boolean whole) {
        return tenancy.in(organisation, () -> {
            Brought brought = brought(organisation, channel, draft, zone, whole);
            ByHandIntake.Result result = intake.takeIn(organisation, brought);
            if (whole) {
                result.missing().forEach(item -> missing(organisation, brought, item, draft.person()));
            }
            channels.lookedByHand(organisation, channel.id(), draft.person());
            entry(organisation, brought, draft.person(), result);
            return result;
        });
    }

    // Whoever hid or deleted it as they were asked to has done their task; otherwise nobody here knows why it is gone.
    private void missing(OrganisationId organisation, Brought brought, Item item, UUID person) {
        if (!tasks.seenGone(organisation, item.id(), person)) {
            intake.gone(organisation, brought, item);
        }
    }

    private void entry(OrganisationId organisation, Brought brought, UUID person, ByHandIntake.Result result) {
        log.append(
                organisation,
                brought.channel().id().toString(),
                person.toString(),
                Payload.of(
                        HandKinds.BROUGHT,
                        brought.channel().id().toString(),
                        person.toString(),
                        brought.post().externalId(),
                        brought.post().url(),
                        result.added(),
                        result.changed(),
                        result.known(),
                        result.missing().size(),
                        brought.whole() ? "whole" : "part"));
    }

    /** Says that a person looked at a channel and that nothing was new. */
    void nothing(OrganisationId organisation, Channel channel, UUID person) {
        tenancy.run(organisation, () -> {
            channels.lookedByHand(organisation, channel.id(), person);
            log.append(
                    organisation,
                    channel.id().toString(),
                    person.toString(),
                    Payload.of(HandKinds.LOOKED, channel.id().toString(), person.toString(), "nothing"));
        });
    }

    private Brought brought(OrganisationId organisation, Channel channel, Draft draft, ZoneId zone, boolean whole) {
        DraftThread thread = draft.thread();
        String url = thread.url().isEmpty() ? channel.address().toString() : thread.url();
        List<BroughtComment> comments = new ArrayList<>();
        int[] places = new int[thread.parts().size()];
        for (int i = 0; i < places.length; i++) {
            DraftPart part = thread.parts().get(i);
            places[i] = part.counts() ? comments.size() : -1;
            if (part.counts()) {
                int answers = part.answers() < 0 || part.answers() >= i ? -1 : places[part.answers()];
                comments.add(comment(part, url, answers, draft.madeAt(), zone));
            }
        }
        return new Brought(
                channel, post(organisation, channel, thread, draft.madeAt()), comments, whole, draft.madeAt());
    }

    private static BroughtComment comment(DraftPart part, String url, int answers, Instant seenAt, ZoneId zone) {
        Instant written = ShownTime.read(part.time(), seenAt, zone);
        Map<String, Object> kept = new LinkedHashMap<>();
        kept.put("pasted", part.raw());
        kept.put("author", part.author());
        kept.put("time", part.time());
        kept.put("text", part.text());
        kept.put("held", part.held());
        kept.put("seenAt", seenAt.toString());
        return new BroughtComment(
                ReceivedComment.shortened(part.author()),
                ReceivedComment.shortened(part.handle()),
                part.text(),
                url,
                written == null ? seenAt : written,
                answers,
                part.held(),
                JSON.writeValueAsBytes(kept));
    }

    // What stands by itself has a heading in the place of a post, the same for all of its kind on a channel.
    private static ReceivedPost heading(Channel channel, DraftThread thread, Instant seenAt) {
        return new ReceivedPost(
                thread.place().inPlaceOfPost(),
                thread.post(),
                "",
                channel.address().toString(),
                seenAt,
                thread.post().getBytes(StandardCharsets.UTF_8));
    }

    // A post is known by its address, or by its words where it first came without one.
    private ReceivedPost post(OrganisationId organisation, Channel channel, DraftThread thread, Instant seenAt) {
        if (thread.place() != Place.UNDER_POST) {
            return heading(channel, thread, seenAt);
        }
        String words = thread.post().strip();
        boolean knownByWords = isKnownByWords(organisation, channel, words);
        String what = thread.url().isEmpty() || knownByWords ? channel.id() + "\n" + words : thread.url();
        String id = "by-hand-"
                + Hash.sha256(what.getBytes(StandardCharsets.UTF_8)).hex().substring(0, 32);
        return new ReceivedPost(
                id,
                title(words, thread.url()),
                words,
                thread.url().isEmpty() ? channel.address().toString() : thread.url(),
                seenAt,
                words.getBytes(StandardCharsets.UTF_8));
    }

    private boolean isKnownByWords(OrganisationId organisation, Channel channel, String words) {
        return posts(organisation, channel).stream()
                .anyMatch(post -> !words.isEmpty()
                        && post.text().equals(words)
                        && address(channel, post).isEmpty());
    }

    private static String title(String words, String url) {
        String line = words.lines().filter(one -> !one.isBlank()).findFirst().orElse(url);
        int end = line.offsetByCodePoints(0, Math.min(LONGEST_TITLE, line.codePointCount(0, line.length())));
        return end == line.length() ? line : line.substring(0, end) + "…";
    }
}
