package org.lectern.server.procedures;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lectern.rulebook.CaseKind;
import org.lectern.rulebook.Trigger;
import org.lectern.server.cases.CaseId;
import org.lectern.server.people.Member;

/**
 * Something that happened and what the policy wants done about it: one case with its steps.
 *
 * @param version the version of the policy whose clause says so, in force or not
 * @param about the thing that it is about, in the module that has it; null where it is only in words
 * @param words what was asked or reported; may be empty, and is for a concern, which has its words itself
 * @param openedBy null where the program saw it by itself
 * @param endedAt null while a step stands open
 */
public record Matter(
        CaseId id,
        String number,
        CaseKind kind,
        String clause,
        Trigger trigger,
        UUID version,
        @Nullable UUID about,
        String words,
        @Nullable UUID openedBy,
        Instant openedAt,
        @Nullable Instant endedAt,
        List<Step> steps) {

    public Matter {
        steps = List.copyOf(steps);
    }

    public boolean open() {
        return endedAt == null;
    }

    public Step step(int number) {
        return steps.get(number - 1);
    }

    public List<Step> openSteps() {
        return steps.stream().filter(Step::open).toList();
    }

    Set<Integer> ended() {
        return steps.stream()
                .filter(step -> step.state().ended())
                .map(Step::number)
                .collect(Collectors.toSet());
    }

    /** Whether somebody may know of it: of a confidential one only who began it or has a step in it. */
    public boolean shownTo(Member member) {
        return !kind.confidential()
                || member.person().id().value().equals(openedBy)
                || steps.stream().anyMatch(step -> step.owedBy(member));
    }

    /** The actor that stands in the record; of a confidential matter nobody's. */
    String actor(@Nullable UUID person) {
        return person == null || kind.confidential() ? org.lectern.server.log.Log.PROGRAM : person.toString();
    }

    /** The thing that entries of the record are about. */
    String subject() {
        return about == null || kind.confidential() ? id.toString() : about.toString();
    }
}
