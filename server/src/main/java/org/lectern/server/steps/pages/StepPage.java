package org.lectern.server.steps.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lectern.server.web.pages.Field;
import org.lectern.server.web.pages.Layout;
import org.lectern.server.web.pages.Option;

/**
 * An investigation and the step that may come of it; template steps/step.jte.
 *
 * @param told sentences that say how it stands
 * @param several whether several people may go by the name of the account
 * @param onePerson how it is known to be one person; empty where nobody has written it
 * @param needs what a step needs, and whether it is there
 * @param refused why the last act was refused; empty where none was
 * @param proposal what is proposed or in force; null while nothing is
 * @param statement where and when the posted statement was seen last
 * @param hand what a person is to do on the platform, in exact words; null where nothing
 * @param objection what somebody said against it, and what came of it
 */
public record StepPage(
        Layout layout,
        String number,
        String caseHref,
        String account,
        String channel,
        String state,
        List<String> told,
        String why,
        List<CountedLine> lines,
        String findings,
        boolean several,
        String onePerson,
        List<String> places,
        List<NeedLine> needs,
        List<String> refused,
        @Nullable Proposal proposal,
        String statement,
        @Nullable String hand,
        List<String> objection,
        May may,
        Form form) {

    public StepPage {
        told = List.copyOf(told);
        lines = List.copyOf(lines);
        places = List.copyOf(places);
        needs = List.copyOf(needs);
        refused = List.copyOf(refused);
        objection = List.copyOf(objection);
    }

    /** One thing that a step needs. */
    public record NeedLine(boolean met, String text) {}

    /** A step with its end and what the person is told. */
    public record Proposal(String step, String until, String by, String notice) {}

    /** What the viewer can do now. */
    public record May(
            boolean find,
            boolean propose,
            boolean approve,
            boolean see,
            boolean object,
            boolean hear,
            boolean layBeforeBoard,
            boolean enterVote,
            boolean lift,
            boolean again) {}

    /** What stands in the forms; {@code wording} stands for the findings that their reader has before them. */
    public record Form(
            Field findings,
            Field onePerson,
            List<Option> clauses,
            List<Option> steps,
            Field until,
            Field notice,
            List<Option> languages,
            Field place,
            Field seenOn,
            String wording,
            List<Option> sources) {

        public Form {
            clauses = List.copyOf(clauses);
            steps = List.copyOf(steps);
            languages = List.copyOf(languages);
            sources = List.copyOf(sources);
        }
    }
}
