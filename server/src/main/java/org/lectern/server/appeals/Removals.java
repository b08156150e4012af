package org.lectern.server.appeals;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lectern.rulebook.Citation;
import org.lectern.rulebook.Clause;
import org.lectern.rulebook.Grounds;
import org.lectern.rulebook.Label;
import org.lectern.server.channels.Channels;
import org.lectern.server.database.OrganisationId;
import org.lectern.server.database.Tenancy;
import org.lectern.server.inbox.Item;
import org.lectern.server.inbox.Items;
import org.lectern.server.inbox.Post;
import org.lectern.server.moderation.Decision;
import org.lectern.server.moderation.DecisionId;
import org.lectern.server.moderation.Reversals;
import org.lectern.server.policy.Policies;
import org.springframework.stereotype.Component;

/** What was taken down, and under which rule. */
@Component
public class Removals {

    private final Tenancy tenancy;
    private final Reversals reversals;
    private final Items items;
    private final Channels channels;
    private final Policies policies;

    Removals(Tenancy tenancy, Reversals reversals, Items items, Channels channels, Policies policies) {
        this.tenancy = tenancy;
        this.reversals = reversals;
        this.items = items;
        this.channels = channels;
        this.policies = policies;
    }

    /** As who wrote the comment may be told by anybody who holds their link: not its words. */
    public record Told(
            Instant writtenAt,
            String post,
            String channel,
            String act,
            @Nullable Clause clause) {}

    /** All of it, for who looks at it again. */
    record Removal(
            Decision decision,
            Item item,
            Post post,
            String channel,
            String document,
            @Nullable Clause clause) {

        /** Whether it was taken down as private: what is marked as its ground is repeated nowhere. */
        boolean mayBePrivate() {
            return Removals.mayBePrivate(decision.citation(), clause);
        }

        /** Whether it is known that all of it was taken down as private, and no passage of it. */
        boolean wholePrivate() {
            return decision.ground().start() == null
                    && ground(decision.citation(), clause) instanceof Grounds.Ground ground
                    && ground.label() == Label.PERSONAL_INFO;
        }
    }

    /** The same of what was cited and its clause; so it is too where no ground is known. */
    static boolean mayBePrivate(@Nullable Citation citation, @Nullable Clause clause) {
        Grounds.Ground ground = ground(citation, clause);
        return ground == null || ground.label() == Label.PERSONAL_INFO;
    }

    private static Grounds.@Nullable Ground ground(@Nullable Citation citation, @Nullable Clause clause) {
        Grounds grounds = clause == null ? null : clause.grounds();
        return citation == null || grounds == null ? null : grounds.cited(citation.label());
    }

    public Told told(Right right) {
        Removal removal = of(right.organisation(), right.decision());
        return new Told(
                removal.item().writtenAt(),
                removal.post().title(),
                removal.channel(),
                removal.decision().act().word(),
                removal.clause());
    }

    /** The words that were decided about, whatever stands there now. */
    String words(OrganisationId organisation, Removal removal) {
        return tenancy.in(
                organisation,
                () -> items.revisions(removal.item().id()).stream()
                        .filter(revision ->
                                revision.number() == removal.decision().revision())
                        .map(revision -> revision.text())
                        .findFirst()
                        .orElse(removal.item().text()));
    }

    Removal of(OrganisationId organisation, DecisionId id) {
        return tenancy.in(organisation, () -> {
            Decision decision = reversals.find(organisation, id.value()).orElseThrow();
            Item item = items.get(decision.item());
            var rulebook = policies.version(organisation, decision.policyVersion());
            var citation = decision.citation();
            return new Removal(
                    decision,
                    item,
                    items.post(item.post()),
                    Objects.requireNonNull(channels.get(organisation, item.channel()))
                            .name(),
                    rulebook.document().name(),
                    citation == null ? null : rulebook.clause(citation.clause()));
        });
    }
}
