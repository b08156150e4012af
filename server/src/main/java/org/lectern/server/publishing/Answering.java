package org.lectern.server.publishing;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lectern.rulebook.CaseKind;
import org.lectern.server.cases.Case;
import org.lectern.server.cases.CaseClock;
import org.lectern.server.cases.CaseId;
import org.lectern.server.cases.CaseState;
import org.lectern.server.cases.Cases;
import org.lectern.server.cases.Clocks;
import org.lectern.server.channels.Channel;
import org.lectern.server.channels.Channels;
import org.lectern.server.database.Count;
import org.lectern.server.database.OrganisationId;
import org.lectern.server.database.Tenancy;
import org.lectern.server.inbox.Item;
import org.lectern.server.inbox.ItemId;
import org.lectern.server.inbox.Items;
import org.lectern.server.inbox.NoticedHere;
import org.lectern.server.inbox.Post;
import org.lectern.server.words.Problem;
import org.lectern.server.words.Refusal;
import org.springframework.stereotype.Component;

/** Finds the comments that need an answer, with all that their pages show. */
@Component
class Answering {

    static final String RESPONSE = CaseKind.RESPONSE.word();

    private static final int LINES = 500;

    private final Tenancy tenancy;
    private final Cases cases;
    private final Clocks clocks;
    private final Items items;
    private final Channels channels;
    private final ReplyRows rows;

    Answering(Tenancy tenancy, Cases cases, Clocks clocks, Items items, Channels channels, ReplyRows rows) {
        this.tenancy = tenancy;
        this.cases = cases;
        this.clocks = clocks;
        this.items = items;
        this.channels = channels;
        this.rows = rows;
    }

    /** A comment that needs an answer; {@code clock} is null where it was asked for by a person. */
    record Asked(Case about, @Nullable CaseClock clock, Item item, List<Reply> replies) {

        @Nullable
        Reply latest() {
            return replies.isEmpty() ? null : replies.getLast();
        }

        /** The last one that stands on the platform; null where none does. */
        @Nullable
        Reply written() {
            return replies.stream()
                    .filter(reply -> reply.state() == ReplyState.WRITTEN)
                    .reduce((_, later) -> later)
                    .orElse(null);
        }
    }

    /** What waits for an answer, the first due first. */
    List<Asked> waiting(OrganisationId organisation) {
        return tenancy.in(organisation, () -> {
            Map<CaseId, Case> open = cases.queue(RESPONSE, List.of(CaseState.WAITING), LINES).stream()
                    .collect(Collectors.toMap(Case::id, Function.identity()));
            Map<CaseId, CaseClock> due = clocks.of(open.keySet());
            Map<UUID, Item> about = items
                    .get(open.values().stream().map(Case::subject).toList())
                    .stream()
                    .collect(Collectors.toMap(item -> item.id().value(), Function.identity()));
            return open.values().stream()
                    .map(one -> new Asked(
                            one,
                            due.get(one.id()),
                            Objects.requireNonNull(about.get(one.subject())),
                            rows.about(one.id())))
                    .sorted(Comparator.comparing((Asked asked) -> asked.clock() == null
                            ? asked.about().openedAt()
                            : asked.clock().dueAt()))
                    .toList();
        });
    }

    /** How many wait, at most so many. */
    Count count(int most) {
        return cases.count(RESPONSE, CaseState.WAITING, most);
    }

    int count(OrganisationId organisation) {
        return tenancy.in(organisation, () -> cases.count(RESPONSE, CaseState.WAITING));
    }

    /** The comment with the case of this number. @throws Refusal where the organisation has none that asks for an answer */
    Asked numbered(OrganisationId organisation, String number) {
        return tenancy.in(organisation, () -> {
            Case about = cases.numbered(number)
                    .filter(one -> one.kind().equals(RESPONSE))
                    .orElseThrow(() -> new Refusal(Problem.NOT_FOUND));
            Optional<CaseClock> clock = clocks.of(about.id());
            return new Asked(about, clock.orElse(null), items.get(new ItemId(about.subject())), rows.about(about.id()));
        });
    }

    /**
     * The number of the case in which a comment is answered, which begins here where the policy sets no time for answers or the program
     * did not see that one is needed. @throws Refusal where there is no such comment, or nobody may see it
     */
    String begin(OrganisationId organisation, String moderationCase, UUID person) {
        return tenancy.in(organisation, () -> {
            UUID item = cases.numbered(moderationCase)
                    .filter(one -> one.kind().equals(CaseKind.MODERATION.word()))
                    .map(Case::subject)
                    .filter(subject -> !items.get(new ItemId(subject)).sealed())
                    .orElseThrow(() -> new Refusal(Problem.NOT_FOUND));
            return cases.open(organisation, RESPONSE, item, 0, person.toString())
                    .number();
        });
    }

    /** The number of the case in which it is decided whether the comment stays. */
    String moderationCase(OrganisationId organisation, Item item) {
        return tenancy.in(
                organisation,
                () -> cases.about(CaseKind.MODERATION.word(), item.id().value())
                        .map(Case::number)
                        .orElse(""));
    }

    Post post(OrganisationId organisation, Item item) {
        return tenancy.in(organisation, () -> items.post(item.post()));
    }

    /** What was noticed in the comment as it stands, by label. */
    List<String> labels(OrganisationId organisation, Item item) {
        return tenancy.in(
                organisation,
                () -> items.noticed(item.id(), item.revision()).stream()
                        .map(NoticedHere::label)
                        .toList());
    }

    /** Whether a person has to write an answer in the platform's own app. */
    boolean byHand(OrganisationId organisation, Item item) {
        return !channels.connector(channel(organisation, item)).answers();
    }

    Channel channel(OrganisationId organisation, Item item) {
        return channels.get(organisation, item.channel());
    }
}
