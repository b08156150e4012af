package org.lectern.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lectern.server.appeals.AppealState;
import org.lectern.server.appeals.Letter;
import org.lectern.server.cases.CaseState;
import org.lectern.server.concerns.ConcernState;
import org.lectern.server.moderation.DecisionState;
import org.lectern.server.moderation.Enforcement;
import org.lectern.server.procedures.StepState;
import org.lectern.server.publishing.ReplyState;
import org.lectern.server.steps.ObjectionState;
import org.lectern.server.steps.PackageState;

/** What can follow what stands in one table for each kind of thing, and nothing else writes how a thing stands. */
@Tag("domain")
class StateTablesTest {

    private static final Pattern WRITTEN = Pattern.compile(
            "set\\(\\s*(DOCKET|DECISIONS|FILED|RAISED|STEPS|REPLIES|ENFORCEMENTS|LETTERS|OBJECTIONS|PACKAGES)\\s*\\.STATE,\\s*([^)]*\\(\\)(?:\\.\\w+\\(\\))*)\\)"
                    + "|\\b(row)\\.setState\\(([^;]*)\\);");

    @Test
    void everyStateCanBeReachedFromTheFirst() {
        reached(CaseState.values(), CaseState.Event.values(), CaseState::after);
        reached(DecisionState.values(), DecisionState.Event.values(), DecisionState::after);
        reached(AppealState.values(), AppealState.Event.values(), AppealState::after);
        reached(ConcernState.values(), ConcernState.Event.values(), ConcernState::after);
        reached(StepState.values(), StepState.Event.values(), StepState::after);
        reached(ObjectionState.values(), ObjectionState.Event.values(), ObjectionState::after);
        reached(PackageState.values(), PackageState.Event.values(), PackageState::after);
        reached(ReplyState.values(), ReplyState.Event.values(), ReplyState::after);
        reached(Letter.State.values(), Letter.State.Event.values(), Letter.State::after);
        reached(Enforcement.State.values(), Enforcement.State.Event.values(), Enforcement.State::after);
    }

    private static <S, E> void reached(S[] states, E[] events, BiFunction<S, E, Optional<S>> after) {
        Set<S> reached = new HashSet<>(Set.of(states[0]));
        for (int i = 0; i < states.length; i++) {
            for (S from : List.copyOf(reached)) {
                Arrays.stream(events).forEach(event -> after.apply(from, event).ifPresent(reached::add));
            }
        }
        assertThat(reached).containsExactlyInAnyOrder(states);
    }

    /** Each beginning, and each move to what a table answered. */
    @Test
    void nothingElseWritesHowAThingStands() {
        assertThat(sources().flatMap(StateTablesTest::written).toList())
                .containsExactlyInAnyOrder(
                        "Cases: CaseState.WAITING.name()",
                        "Cases: next.name()",
                        "DecisionRows: next.name()",
                        "FiledRows: appeal.state().name()",
                        "FiledRows: next.name()",
                        "ConcernRows: ConcernState.RECEIVED.name()",
                        "ConcernRows: next.name()",
                        "MatterRows: StepState.PLANNED.name()",
                        "MatterRows: next.get().name()",
                        "ObjectionRows: ObjectionState.TO_HEAR.name()",
                        "ObjectionRows: next.get().name()",
                        "Packages: PackageState.ASKED.name()",
                        "Packages: next.get().name()",
                        "ReplyRows: ReplyState.DRAFT.name()",
                        "ReplyRows: next.get().name()",
                        "Enforcements: next.name()",
                        "Letters: next.name()",
                        "Letters: next.name()",
                        "Letters: next.name()");
    }

    private static Stream<Path> sources() {
        try (Stream<Path> all = Files.walk(Path.of("src", "main", "java"))) {
            return all.filter(file -> file.toString().endsWith(".java")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> written(Path file) {
        try {
            String name = file.getFileName().toString().replace(".java", "");
            return WRITTEN.matcher(Files.readString(file))
                    .results()
                    .map(found -> name + ": " + (found.group(2) == null ? found.group(4) : found.group(2)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
