package org.lectern.rulebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Checks what can only be seen in the whole rulebook together with its profiles. */
final class Linter {

    private final Rulebook rulebook;
    private final Rulebook effective;
    private final Problems problems;
    private final Map<String, Spot> clauseSpots;
    private final List<String> lists;

    Linter(Rulebook rulebook, Problems problems, Map<String, Spot> clauseSpots, List<String> lists) {
        this.rulebook = rulebook;
        this.effective = Rulebooks.effective(rulebook);
        this.problems = problems;
        this.clauseSpots = clauseSpots;
        this.lists = lists;
    }

    void check(List<Reference> references, Spot clausesKey) {
        references.forEach(this::resolve);
        rulebook.clauses().forEach(this::overrides);
        owedUnderGuards(clausesKey);
        for (Act act : Act.values()) {
            if (act.removes() && !mustBeCited(act)) {
                removalWithoutClause(act, clausesKey);
            }
        }
    }

    private void resolve(Reference reference) {
        if (reference.kind() == Reference.Kind.OWES && rulebook.roles().isEmpty()) {
            return;
        }
        List<String> known = known(reference.kind());
        if (!known.contains(reference.word())) {
            problems.add(
                    reference.at(),
                    "There is no %s \"%s\".".formatted(reference.kind().word(), reference.word()),
                    Nearest.instead(reference.word(), known));
        }
    }

    private List<String> known(Reference.Kind kind) {
        return switch (kind) {
            case CLAUSE -> effective.all().stream().map(Clause::id).toList();
            case GUARD -> effective.guards().stream().map(Clause::id).toList();
            case ROLE, OWES -> rulebook.roles().stream().map(Rulebook.Role::id).toList();
            case LIST -> Stream.concat(lists.stream(), registers()).toList();
            case DOCUMENT ->
                rulebook.related().stream().map(Rulebook.Related::id).toList();
        };
    }

    /** What a guard wants done needs somebody here who does it. */
    private void owedUnderGuards(Spot clausesKey) {
        List<String> roles = known(Reference.Kind.OWES);
        for (Clause guard : roles.isEmpty() ? List.<Clause>of() : effective.guards()) {
            guard.controls().stream()
                    .flatMap(Linter::owing)
                    .filter(who -> who instanceof Who.InRole(String role) && !roles.contains(role))
                    .map(Who::word)
                    .distinct()
                    .forEach(role -> problems.add(
                            clausesKey,
                            "The guard " + guard.id() + " names the role \"" + role + "\", which nobody has here.",
                            "Add a role with that id."));
        }
    }

    private static Stream<Who> owing(Control control) {
        return switch (control) {
            case Control.Procedure procedure -> procedure.steps().stream().map(Control.Step::who);
            case Control.Duty duty -> Stream.of(duty.who());
            case Control.Gate _ -> Stream.of();
            case Control.Find _ -> Stream.of();
            case Control.Register _ -> Stream.of();
            case Control.Show _ -> Stream.of();
            case Control.Watch _ -> Stream.of();
            case Control.Invariant _ -> Stream.of();
        };
    }

    private Stream<String> registers() {
        return rulebook.clauses().stream()
                .flatMap(clause -> clause.controls().stream())
                .filter(Control.Register.class::isInstance)
                .map(control -> ((Control.Register) control).of());
    }

    /** A gate that asks for a clause must not be overridden, except where a person attests contraband. */
    private void overrides(Clause clause) {
        for (Control.Gate gate : clause.gates()) {
            boolean removes = gate.on().stream().anyMatch(Act::removes);
            if (removes && requiresCited(gate.need()) && gate.override() != null && !contraband(gate.override())) {
                problems.add(
                        at(clause),
                        "A gate of " + clause.id() + " lets something be removed without a clause.",
                        "Take its override out.");
            }
        }
    }

    /** Whether an unconditional gate of the library or its profiles asks for a clause. */
    private boolean mustBeCited(Act act) {
        return effective.all().stream()
                .flatMap(clause -> clause.gates().stream())
                .anyMatch(gate -> gate.on().contains(act) && gate.when() == null && requiresCited(gate.need()));
    }

    private void removalWithoutClause(Act act, Spot clausesKey) {
        var removing = new ArrayList<Spot>();
        for (Clause clause : rulebook.clauses()) {
            boolean grounded =
                    clause.grounds() != null && clause.grounds().acts().contains(act);
            boolean gated = clause.gates().stream().anyMatch(gate -> gate.on().contains(act));
            if (grounded || gated) {
                removing.add(at(clause));
            }
        }
        if (!removing.isEmpty()) {
            problems.add(
                    removing.stream().findFirst().orElse(clausesKey),
                    "Nothing makes " + act.word() + " cite a clause.",
                    "Name a profile, or add a gate with on: [" + act.word() + "], need: cited and no when.");
        }
    }

    private static boolean requiresCited(@Nullable Formula formula) {
        return switch (formula) {
            case null -> false;
            case Formula.Holds(Predicate predicate) -> predicate instanceof Predicate.Cited;
            case Formula.Not _ -> false;
            case Formula.All(List<Formula> parts) -> parts.stream().anyMatch(Linter::requiresCited);
            case Formula.Any(List<Formula> parts) -> parts.stream().allMatch(Linter::requiresCited);
        };
    }

    private static boolean contraband(Formula override) {
        return override.equals(new Formula.Holds(new Predicate.Attested(Attestation.CONTRABAND)));
    }

    private Spot at(Clause clause) {
        return Objects.requireNonNullElse(clauseSpots.get(clause.id()), Spot.START);
    }
}
