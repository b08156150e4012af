package org.lectern.rulebook;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a clause wants done once after a trigger: a procedure, or a duty as the procedure of one step that it is.
 *
 * @param steps each with who takes it, numbered from 1
 * @param anyOrder whether all steps stand open from the beginning; otherwise each opens when the one before has ended
 * @param escalate who is told when a step was missed; null where only those who have a part in the matter are
 * @param aim the time in which a duty should be done if it can, or null
 */
public record Work(
        Clause clause,
        Trigger trigger,
        CaseKind kind,
        List<Control.Step> steps,
        boolean anyOrder,
        @Nullable Who escalate,
        @Nullable Term aim) {

    public Work {
        steps = List.copyOf(steps);
    }

    /** All that the rulebook wants after the trigger, in the order of the clauses. */
    public static List<Work> after(Rulebook rulebook, Trigger trigger) {
        List<Work> all = new ArrayList<>();
        for (Clause clause : rulebook.all()) {
            for (Control control : clause.controls()) {
                Work work = of(clause, control, trigger);
                if (work != null) {
                    all.add(work);
                }
            }
        }
        return List.copyOf(all);
    }

    private static @Nullable Work of(Clause clause, Control control, Trigger trigger) {
        return switch (control) {
            case Control.Duty duty
            when duty.after().triggers().contains(trigger) ->
                new Work(
                        clause,
                        trigger,
                        trigger.kind(),
                        List.of(new Control.Step(duty.who(), duty.proof(), duty.by(), null)),
                        false,
                        duty.escalate(),
                        duty.aim());
            case Control.Procedure procedure
            when procedure.after().triggers().contains(trigger) ->
                new Work(clause, trigger, procedure.of(), procedure.steps(), procedure.anyOrder(), null, null);
            case Control.Duty _ -> null;
            case Control.Procedure _ -> null;
            case Control.Gate _ -> null;
            case Control.Find _ -> null;
            case Control.Register _ -> null;
            case Control.Show _ -> null;
            case Control.Watch _ -> null;
            case Control.Invariant _ -> null;
        };
    }

    /** The parts whose persons must be named when it begins. */
    public Set<Part> parts() {
        Set<Part> parts = EnumSet.noneOf(Part.class);
        for (Control.Step step : steps) {
            if (step.who() instanceof Who.InMatter(Part part)) {
                parts.add(part);
            }
        }
        return parts;
    }

    /** The step of this number, from 1. */
    public Control.Step step(int number) {
        return steps.get(number - 1);
    }

    /** Which steps stand open when those of these numbers have ended; empty when all have. */
    public Set<Integer> open(Set<Integer> ended) {
        return Steps.open(steps.size(), anyOrder, ended);
    }
}
