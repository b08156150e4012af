package org.lectern.server.publishing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.lectern.server.cases.Case;
import org.lectern.server.cases.CaseState;
import org.lectern.server.cases.Cases;
import org.lectern.server.cases.Clocks;
import org.lectern.server.database.Jobs;
import org.lectern.server.database.OrganisationId;
import org.lectern.server.database.Tenancy;
import org.lectern.server.inbox.Item;
import org.lectern.server.inbox.ItemId;
import org.lectern.server.inbox.Items;
import org.lectern.server.log.EntryId;
import org.lectern.server.log.Kind;
import org.lectern.server.log.Log;
import org.lectern.server.log.Payload;
import org.lectern.server.web.Viewer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The door to answers: drafts, sending them, and the other ways in which a question ends. */
@Component
class Replies {

    private final Tenancy tenancy;
    private final Clock clock;
    private final Log log;
    private final Jobs jobs;
    private final Cases cases;
    private final Clocks clocks;
    private final Items items;
    private final ReplyRows rows;
    private final Corrections corrections;
    private final ReplyGates gates;
    private final Quotations quotations;
    private final Duration grace;

    Replies(
            Tenancy tenancy,
            Clock clock,
            Log log,
            Jobs jobs,
            Cases cases,
            Clocks clocks,
            Items items,
            ReplyRows rows,
            Corrections corrections,
            ReplyGates gates,
            Quotations quotations,
            @Value("${lectern.enforcement.grace}") Duration grace) {
        this.tenancy = tenancy;
        this.clock = clock;
        this.log = log;
        this.jobs = jobs;
        this.cases = cases;
        this.clocks = clocks;
        this.items = items;
        this.rows = rows;
        this.corrections = corrections;
        this.gates = gates;
        this.quotations = quotations;
        this.grace = grace;
    }

    /**
     * What a person wrote, above the version of the draft that they saw; 0 where they saw none.
     *
     * @param quotes the number of the case of the comment that they say they quote; empty for none
     * @param revision which words of the comment they had before them; 0 where that is not said
     */
    record Words(String text, String signature, String quotes, int seen, int revision) {}

    /** Keeps a draft; empty where somebody else has written or answered meanwhile, and nothing is changed then. */
    Optional<Reply> keep(Viewer viewer, Case about, Words words) {
        return tenancy.in(
                viewer.organisation(),
                () -> cases.locked(about.id()).state() == CaseState.WAITING
                        ? kept(viewer, about, words)
                        : Optional.empty());
    }

    private Optional<Reply> kept(Viewer viewer, Case about, Words words) {
        Optional<Reply> open = rows.open(about.id());
        boolean done = open.isEmpty()
                ? words.seen() == 0
                        && rows.begin(
                                viewer.organisation(), about.id(), new ItemId(about.subject()), viewer.person(), words)
                : rows.write(open.get().id(), viewer.person(), words);
        return done ? rows.open(about.id()) : Optional.empty();
    }

    /**
     * What the program noticed in an answer, and whether its writer stands by it.
     *
     * @param noticed one label each, of those that a clause asks for
     */
    record Checked(List<String> noticed, boolean standsBy) {
        Checked {
            noticed = List.copyOf(noticed);
        }
    }

    /** Puts an answer on record and on its way, where the policy says nothing against it. */
    Sending send(Viewer viewer, Case seen, Words words, Checked checked) {
        return give(viewer, seen, words, checked, ReplyState.Event.SEND);
    }

    /** Puts on record that a person wrote an answer in the platform's own app, where the policy says nothing against it. */
    Sending writtenByHand(Viewer viewer, Case seen, Words words, Checked checked) {
        return give(viewer, seen, words, checked, ReplyState.Event.WRITE_BY_HAND);
    }

    private Sending give(Viewer viewer, Case seen, Words words, Checked checked, ReplyState.Event event) {
        return tenancy.in(viewer.organisation(), () -> {
            Case about = cases.locked(seen.id());
            Item item = items.get(new ItemId(about.subject()));
            if (item.sealed() || (words.revision() != 0 && words.revision() != item.revision())) {
                return new Sending.OtherWords(item.sealed());
            }
            List<Stop> stops = gates.stops(
                    viewer, new ItemId(about.subject()), words.signature(), checked.noticed(), checked.standsBy());
            if (!stops.isEmpty() || (!checked.noticed().isEmpty() && !checked.standsBy())) {
                return new Sending.Stopped(stops);
            }
            Quoting quoting =
                    quotations.of(viewer.organisation(), new ItemId(about.subject()), words.quotes(), words.text());
            if (quoting instanceof Quoting.Wrong(String key, String what)) {
                return new Sending.Misquoted(key, what);
            }
            Optional<Reply> kept = about.state() == CaseState.WAITING ? kept(viewer, about, words) : Optional.empty();
            return kept.filter(reply -> rows.move(reply, event))
                    .filter(_ -> cases.move(about, CaseState.Event.DECIDE))
                    .map(reply -> quoted(viewer, reply, quoting))
                    .<Sending>map(reply -> event == ReplyState.Event.SEND
                            ? new Sending.OnItsWay(onRecord(viewer, about, reply, checked.noticed()))
                            : byHand(viewer, about, reply, checked.noticed()))
                    .orElseGet(Sending.Meanwhile::new);
        });
    }

    private Reply quoted(Viewer viewer, Reply reply, Quoting quoting) {
        if (quoting instanceof Quoting.Quotes quotes) {
            quotations.keep(viewer, reply, quotes);
        }
        return reply;
    }

    private Sending byHand(Viewer viewer, Case about, Reply reply, List<String> noticed) {
        clocks.stop(about.id());
        EntryId entry = append(viewer, about, said(ReplyKinds.BY_HAND, about, reply, noticed));
        corrections.corrected(viewer.organisation(), about.subject(), viewer.person(), entry);
        return new Sending.WrittenByHand();
    }

    private static Payload said(Kind kind, Case about, Reply reply, List<String> noticed) {
        return Payload.of(
                kind,
                reply.id().toString(),
                about.id().toString(),
                reply.item().toString(),
                reply.text(),
                reply.signature(),
                noticed);
    }

    private Instant onRecord(Viewer viewer, Case about, Reply reply, List<String> noticed) {
        EntryId entry = append(viewer, about, said(ReplyKinds.MADE, about, reply, noticed));
        Instant due = clock.instant().plus(grace);
        rows.onRecord(reply.id(), entry, due);
        // One that was taken back while the platform was down may still wait for the next try.
        jobs.hurry(ReplyJob.NAME, viewer.organisation(), reply.id(), due);
        return due;
    }

    /**
     * Takes an answer back before it goes out, or while it is certain that the platform does not have it, so that it is a draft again; false
     * where it is too late.
     */
    boolean undo(Viewer viewer, Case about) {
        return tenancy.in(viewer.organisation(), () -> {
            Optional<Reply> pending = rows.open(about.id()).filter(rows::takeBack);
            pending.ifPresent(reply -> {
                cases.move(cases.get(about.id()), CaseState.Event.UNDO);
                append(
                        viewer,
                        about,
                        Payload.of(
                                ReplyKinds.CANCELLED,
                                reply.id().toString(),
                                about.id().toString(),
                                reply.item().toString()));
            });
            return pending.isPresent();
        });
    }

    /** The question was answered in another way; {@code where} is a link or words. False where the case had ended before. */
    boolean elsewhere(Viewer viewer, Case about, String where) {
        return end(
                viewer,
                about,
                where,
                Payload.of(
                        ReplyKinds.ELSEWHERE,
                        about.id().toString(),
                        about.subject().toString(),
                        where));
    }

    /** The comment needs no answer. False where the case had ended before. */
    boolean notNeeded(Viewer viewer, Case about, String reason) {
        return end(
                viewer,
                about,
                reason,
                Payload.of(
                        ReplyKinds.NOT_NEEDED,
                        about.id().toString(),
                        about.subject().toString(),
                        reason));
    }

    private boolean end(Viewer viewer, Case about, String why, Payload payload) {
        return tenancy.in(viewer.organisation(), () -> {
            if (about.state() != CaseState.WAITING || !cases.move(about, CaseState.Event.DECIDE)) {
                return false;
            }
            rows.open(about.id()).ifPresent(draft -> rows.move(draft, ReplyState.Event.DROP));
            clocks.stop(about.id());
            append(viewer, about, payload);
            corrections.over(viewer.organisation(), about.subject(), viewer.person(), why);
            return true;
        });
    }

    private EntryId append(Viewer viewer, Case about, Payload payload) {
        OrganisationId organisation = viewer.organisation();
        return log.append(
                organisation, about.subject().toString(), viewer.person().toString(), payload);
    }
}
