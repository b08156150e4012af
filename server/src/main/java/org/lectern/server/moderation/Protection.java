package org.lectern.server.moderation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lectern.server.database.OrganisationId;
import org.lectern.server.inbox.Item;
import org.lectern.server.people.Member;
import org.lectern.server.people.People;
import org.lectern.server.procedures.Matters;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Whether taking a comment down could pay somebody back. The answer is for the reviewer alone and stands in no entry. */
@Component
class Protection {

    private final Clock clock;
    private final People people;
    private final Matters matters;
    private final ObjectProvider<ComplaintSource> sources;

    Protection(Clock clock, People people, Matters matters, ObjectProvider<ComplaintSource> sources) {
        this.clock = clock;
        this.people = people;
        this.matters = matters;
        this.sources = sources;
    }

    /** Why a decision is looked at by the reviewer. */
    enum Because {
        /** The comment is about somebody who works for the library. */
        ABOUT_STAFF,
        /** Who wrote it has complained or reported something. */
        COMPLAINED,
        /** Nothing: chance has drawn the account, so that nobody tells who is protected. */
        CHANCE
    }

    /** Null where nothing speaks for it, or the policy protects nobody ({@code days} is 0). */
    @Nullable
    Because because(OrganisationId organisation, Item item, int days) {
        if (days == 0) {
            return null;
        }
        if (complained(organisation, item, days)) {
            return Because.COMPLAINED;
        }
        List<Member> staff =
                people.members(organisation).stream().filter(Member::signsIn).toList();
        return AboutStaff.in(item.text(), staff) ? Because.ABOUT_STAFF : null;
    }

    /** Whether who wrote it has complained or reported something within so many days. */
    boolean complained(OrganisationId organisation, Item item, int days) {
        Instant since = clock.instant().minus(Duration.ofDays(days));
        return reported(organisation, item, since)
                || sources.stream().anyMatch(source -> source.complained(organisation, item, since));
    }

    private boolean reported(OrganisationId organisation, Item item, Instant since) {
        Set<UUID> reporters = matters.begunBy(organisation, since);
        return people.members(organisation).stream()
                .filter(member -> reporters.contains(member.person().id().value()))
                .anyMatch(member ->
                        member.person().name().equalsIgnoreCase(item.author().strip()));
    }
}
