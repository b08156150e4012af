package org.lectern.server.appeals;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lectern.server.database.OrganisationId;
import org.lectern.server.database.Tenancy;
import org.lectern.server.inbox.Items;
import org.lectern.server.moderation.Decision;
import org.lectern.server.moderation.DecisionId;
import org.springframework.stereotype.Component;

/** The words of a comment that was taken down, for those who judge that and are not to know who wrote it. */
@Component
public class RedactedWords {

    private static final String PRIVATE = "personal-info";

    private final Tenancy tenancy;
    private final Items items;
    private final Removals removals;

    RedactedWords(Tenancy tenancy, Items items, Removals removals) {
        this.tenancy = tenancy;
        this.items = items;
        this.removals = removals;
    }

    /**
     * As they were when it was decided, with {@code mark} in the place of names, of what is private, or of all of them where all was taken
     * down as private; empty where the comment is closed to everybody.
     */
    public Optional<String> of(OrganisationId organisation, DecisionId decision, List<String> names, String mark) {
        return tenancy.in(organisation, () -> {
            Removals.Removal removal = removals.of(organisation, decision);
            if (removal.item().sealed()) {
                return Optional.empty();
            }
            return Optional.of(
                    removal.wholePrivate()
                            ? mark
                            : Redacted.text(removals.words(organisation, removal), passages(removal), names, mark));
        });
    }

    /** What was noticed as private in the words that were decided about, and what a person marked as the ground for a removal as such. */
    private List<Redacted.Passage> passages(Removals.Removal removal) {
        Decision decision = removal.decision();
        Stream<Redacted.Passage> noticed = items.noticed(removal.item().id(), decision.revision()).stream()
                .filter(one -> one.label().equals(PRIVATE))
                .flatMap(one -> passage(one.start(), one.end()));
        return Stream.concat(
                        noticed,
                        removal.mayBePrivate()
                                ? passage(
                                        decision.ground().start(),
                                        decision.ground().end())
                                : Stream.empty())
                .toList();
    }

    private static Stream<Redacted.Passage> passage(@Nullable Integer start, @Nullable Integer end) {
        return start == null || end == null ? Stream.empty() : Stream.of(new Redacted.Passage(start, end));
    }
}
