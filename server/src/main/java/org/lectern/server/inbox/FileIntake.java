package org.lectern.server.inbox;

import static org.lectern.server.inbox.db.Tables.ITEMS;
import static org.lectern.server.inbox.db.Tables.POSTS;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.lectern.detection.Earlier;
import org.lectern.detection.Source;
import org.lectern.detection.Subject;
import org.lectern.server.cases.Cases;
import org.lectern.server.cases.Elsewhere;
import org.lectern.server.database.Identifiers;
import org.lectern.server.inbox.TakeIn.Look;
import org.lectern.server.inbox.files.Row;
import org.lectern.server.platform.PlatformStatus;
import org.lectern.server.platform.ReceivedComment;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Takes some hundred rows of a file in at once, with the same captures, revisions, findings and cases as what a program received one by one.
 * Runs in the open transaction.
 */
@Component
class FileIntake {

    private final DSLContext sql;
    private final Clock clock;
    private final Items items;
    private final Noticing noticing;
    private final Asking asking;
    private final Cases cases;
    private final QueueTraits traits;
    private final NewRows newRows;
    private final ObjectProvider<OwnWords> ownWords;

    FileIntake(
            DSLContext sql,
            Clock clock,
            Items items,
            Noticing noticing,
            Asking asking,
            Cases cases,
            NewRows newRows,
            ObjectProvider<OwnWords> ownWords,
            QueueTraits traits) {
        this.sql = sql;
        this.clock = clock;
        this.items = items;
        this.noticing = noticing;
        this.asking = asking;
        this.cases = cases;
        this.traits = traits;
        this.newRows = newRows;
        this.ownWords = ownWords;
    }

    /** A new comment with its post, and whether it is history. */
    private record New(UUID id, UUID post, String postText, ReceivedComment comment, boolean history) {

        Histories.Wanted wanted() {
            return new Histories.Wanted(
                    post,
                    DerivedText.plain(comment.handle()),
                    DerivedText.plain(comment.author()),
                    new Histories.Place(comment.writtenAt(), comment.order()));
        }
    }

    /**
     * Takes in the rows that are not known yet, and returns how many those were. One that is known stays as it is: the platform has shown
     * it, or an earlier file, and this one may be older.
     */
    int rows(Look look, Import file, List<Row.Taken> rows) {
        Set<String> known = items.known(
                look.channel().value(),
                rows.stream().map(row -> row.comment().externalId()).toList());
        List<Row.Taken> fresh = rows.stream()
                .filter(row -> known.add(row.comment().externalId()))
                .toList();
        if (fresh.isEmpty()) {
            return 0;
        }
        NewRows.Collected collected = newRows.begin(look, file);
        List<New> all = comments(look, file, fresh, collected);
        List<New> asks = new ArrayList<>();
        SequencedMap<UUID, Double> opened = judge(look, all, collected, asks);
        newRows.write(collected);
        asks.forEach(one -> asking.needsResponse(look, items.get(new ItemId(one.id()))));
        cases.openNew(look.organisation(), InboxKinds.CASE, opened);
        opened.forEach((id, priority) -> traits.describe(new ItemId(id), priority, 0));
        all.stream().filter(one -> outside(one) != null).forEach(this::doneElsewhere);
        return all.size();
    }

    private void doneElsewhere(New one) {
        cases.about(InboxKinds.CASE, one.id()).ifPresent(about -> cases.doneElsewhere(about.id(), Elsewhere.CHANGED));
    }

    private List<New> comments(Look look, Import file, List<Row.Taken> fresh, NewRows.Collected collected) {
        Map<String, KnownPost> posts = posts(look, fresh);
        List<New> all = new ArrayList<>();
        for (Row.Taken row : fresh) {
            KnownPost post = posts.computeIfAbsent(row.post().externalId(), _ -> {
                UUID id = Identifiers.next(clock);
                collected.post(id, row.post());
                return new KnownPost(id, DerivedText.plain(row.post().text()));
            });
            boolean history = row.comment().writtenAt().isBefore(file.historyBefore());
            all.add(new New(Identifiers.next(clock), post.id(), post.text(), row.comment(), history));
        }
        return all;
    }

    private record KnownPost(UUID id, String text) {}

    private Map<String, KnownPost> posts(Look look, List<Row.Taken> rows) {
        return new HashMap<>(sql.select(POSTS.EXTERNAL_ID, POSTS.ID, POSTS.TEXT)
                .from(POSTS)
                .where(POSTS.CHANNEL.eq(look.channel().value()))
                .and(POSTS.EXTERNAL_ID.in(rows.stream()
                        .map(row -> row.post().externalId())
                        .distinct()
                        .toList()))
                .fetchMap(POSTS.EXTERNAL_ID, row -> new KnownPost(row.value2(), row.value3())));
    }

    /** Collects what is noticed; returns the comments that wait for somebody with how pressing each is. */
    private SequencedMap<UUID, Double> judge(Look look, List<New> all, NewRows.Collected collected, List<New> asks) {
        Histories histories = Histories.of(sql, all.stream().map(New::wanted).toList(), Revisions.LONGEST_HISTORY);
        Map<String, UUID> parents = parents(look, all);
        @Nullable Instant askedSince = asking.askedSince(look);
        SequencedMap<UUID, Double> opened = new LinkedHashMap<>();
        for (New one : all) {
            collected.comment(one.id(), one.post(), one.comment(), outside(one));
            if (!own(one.comment(), parents)) {
                Noticing.Result result = noticing.judge(look.policy(), subject(one, histories));
                collected.noticed(one.id(), result.noticed());
                if (!one.history() || !result.noticed().isEmpty()) {
                    opened.put(
                            one.id(),
                            Math.max(
                                    result.priority(),
                                    QueueTraits.pressing(one.comment().status())));
                }
                if (result.needsResponse()
                        && askedSince != null
                        && !one.comment().writtenAt().isBefore(askedSince)) {
                    asks.add(one);
                }
            }
            histories.add(
                    one.wanted(),
                    new Earlier(
                            one.comment().externalId(),
                            DerivedText.plain(one.comment().text())));
        }
        return opened;
    }

    private static @Nullable PlatformStatus outside(New one) {
        return one.comment().status() == PlatformStatus.TRASHED && !one.history() ? PlatformStatus.TRASHED : null;
    }

    private static Subject subject(New one, Histories histories) {
        Histories.Wanted wanted = one.wanted();
        return new Subject(
                DerivedText.plain(one.comment().text()),
                one.postText(),
                wanted.name(),
                wanted.handle(),
                one.comment().writtenAt(),
                Source.PUBLIC,
                histories.before(wanted, Revisions.LONGEST_HISTORY));
    }

    /** Comments that were known before and that these answer, by the platform's identifier; what came in just now Lectern has not answered. */
    private Map<String, UUID> parents(Look look, List<New> all) {
        List<String> answered = all.stream()
                .map(one -> one.comment().parentId())
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return answered.isEmpty()
                ? Map.of()
                : sql.select(ITEMS.EXTERNAL_ID, ITEMS.ID)
                        .from(ITEMS)
                        .where(ITEMS.CHANNEL.eq(look.channel().value()).and(ITEMS.EXTERNAL_ID.in(answered)))
                        .fetchMap(ITEMS.EXTERNAL_ID, ITEMS.ID);
    }

    private boolean own(ReceivedComment comment, Map<String, UUID> parents) {
        UUID answered = comment.parentId() == null ? null : parents.get(comment.parentId());
        return answered != null && ownWords.stream().anyMatch(words -> words.own(answered, comment));
    }
}
