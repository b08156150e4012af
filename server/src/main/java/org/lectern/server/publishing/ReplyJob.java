package org.lectern.server.publishing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.lectern.ledger.Hash;
import org.lectern.server.cases.Case;
import org.lectern.server.cases.Cases;
import org.lectern.server.cases.Clocks;
import org.lectern.server.channels.Channel;
import org.lectern.server.channels.Channels;
import org.lectern.server.database.Job;
import org.lectern.server.database.OrganisationId;
import org.lectern.server.database.Pauses;
import org.lectern.server.database.Tenancy;
import org.lectern.server.inbox.Item;
import org.lectern.server.inbox.Items;
import org.lectern.server.log.EntryId;
import org.lectern.server.log.Log;
import org.lectern.server.log.Payload;
import org.lectern.server.platform.Failure;
import org.lectern.server.platform.Posted;
import org.lectern.server.platform.ReceivedComment;
import org.springframework.stereotype.Component;

/**
 * Writes one answer on its platform once its entry stands under a signed checkpoint. The connector looks for the words before it writes
 * them, so that a job that was killed anywhere writes nothing twice.
 */
@Component
class ReplyJob implements Job {

    static final String NAME = "reply";

    private static final Duration UNTIL_SEALED = Duration.ofMillis(300);
    private static final Pauses PAUSES = new Pauses(Duration.ofSeconds(2), Duration.ofMinutes(30));

    private final Tenancy tenancy;
    private final Clock clock;
    private final Log log;
    private final Cases cases;
    private final Clocks clocks;
    private final Corrections corrections;
    private final Items items;
    private final Channels channels;
    private final ReplyRows rows;

    ReplyJob(
            Tenancy tenancy,
            Clock clock,
            Log log,
            Cases cases,
            Clocks clocks,
            Corrections corrections,
            Items items,
            Channels channels,
            ReplyRows rows) {
        this.tenancy = tenancy;
        this.clock = clock;
        this.log = log;
        this.cases = cases;
        this.clocks = clocks;
        this.corrections = corrections;
        this.items = items;
        this.channels = channels;
        this.rows = rows;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Next run(OrganisationId organisation, UUID subject) {
        Optional<Reply> found = tenancy.in(organisation, () -> rows.find(subject));
        EntryId entry = found.map(Reply::entry).orElse(null);
        if (found.isEmpty() || entry == null) {
            return new Next.Over();
        }
        Reply reply = found.get();
        if (reply.dueAt() != null && reply.dueAt().isAfter(clock.instant())) {
            return new Next.Again(reply.dueAt());
        }
        if (!tenancy.in(organisation, () -> log.sealed(entry))) {
            return new Next.Again(clock.instant().plus(UNTIL_SEALED));
        }
        return tenancy.in(organisation, () -> started(reply)) ? write(organisation, reply) : new Next.Over();
    }

    private boolean started(Reply reply) {
        boolean started = rows.move(reply, ReplyState.Event.START);
        if (started) {
            rows.attempt(reply.id());
        }
        return started;
    }

    private Next write(OrganisationId organisation, Reply reply) {
        Item item = tenancy.in(organisation, () -> items.get(reply.item()));
        Channel channel = channels.get(organisation, item.channel());
        String post = tenancy.in(organisation, () -> items.post(item.post()).externalId());
        Posted posted = channels.connector(channel)
                .answer(channels.access(organisation, channel), post, item.externalId(), reply.published());
        return switch (posted) {
            case Posted.Written(var comment) -> written(organisation, reply, comment);
            case Posted.Refused(var failure) -> refused(organisation, reply, failure);
            case Posted.NotWritten(var failure) -> later(organisation, reply, failure, reply.perhapsThere());
            case Posted.Unknown(var failure) -> later(organisation, reply, failure, true);
        };
    }

    private Next written(OrganisationId organisation, Reply reply, ReceivedComment comment) {
        tenancy.run(organisation, () -> {
            if (rows.move(now(reply), ReplyState.Event.FINISH)) {
                rows.standsAt(reply.id(), comment.externalId(), comment.url());
                clocks.stop(reply.caseId());
                EntryId entry = append(
                        organisation,
                        reply,
                        Payload.of(
                                ReplyKinds.WRITTEN,
                                reply.id().toString(),
                                reply.item().toString(),
                                comment.externalId(),
                                comment.url(),
                                Hash.sha256(comment.bytes()).hex(),
                                comment.bytes().length));
                corrections.corrected(organisation, reply.item().value(), reply.author(), entry);
            }
        });
        return new Next.Over();
    }

    private Next refused(OrganisationId organisation, Reply reply, Failure failure) {
        tenancy.run(organisation, () -> {
            if (rows.move(now(reply), ReplyState.Event.REFUSE)) {
                rows.trouble(reply.id(), failure.kept(), null);
                append(
                        organisation,
                        reply,
                        Payload.of(
                                ReplyKinds.REFUSED,
                                reply.id().toString(),
                                reply.item().toString(),
                                failure.cause().name(),
                                failure.detail()));
                Case about = cases.get(reply.caseId());
                cases.reopen(organisation, about, "answer-refused", about.priority());
            }
        });
        return new Next.Over();
    }

    // What an earlier try may have left there is there still: this one may have failed before it looked.
    private Next later(OrganisationId organisation, Reply reply, Failure failure, boolean perhapsThere) {
        Instant next = clock.instant().plus(PAUSES.after(reply.attempts() + 1, failure.retryAfter()));
        tenancy.run(organisation, () -> {
            rows.trouble(reply.id(), failure.kept(), next);
            if (!perhapsThere) {
                rows.notThere(reply.id());
            }
        });
        return new Next.Again(next);
    }

    private Reply now(Reply reply) {
        return rows.find(reply.id()).orElseThrow();
    }

    private EntryId append(OrganisationId organisation, Reply reply, Payload payload) {
        return log.append(organisation, reply.item().toString(), Log.PROGRAM, payload);
    }
}
