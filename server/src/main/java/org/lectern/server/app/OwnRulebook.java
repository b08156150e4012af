package org.lectern.server.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lectern.rulebook.Permission;
import org.lectern.rulebook.Problem;
import org.lectern.rulebook.Rulebook;
import org.lectern.rulebook.RulebookText;
import org.lectern.rulebook.Rulebooks;
import org.lectern.server.words.Messages;

/** A library's own rulebook at the first run: what must be changed before it can begin under it. */
final class OwnRulebook {

    private static final int LONGEST = 500_000;

    /** What whoever sets the library up has to be able to do, in the first role of the rulebook. */
    private static final Set<Permission> FIRST = Set.of(
            Permission.READ,
            Permission.DECIDE,
            Permission.MANAGE_PEOPLE,
            Permission.MANAGE_CHANNELS,
            Permission.MANAGE_POLICY);

    private OwnRulebook() {}

    /** Each problem as a sentence; nothing where the library can begin under it. */
    static List<String> wrong(String yaml, @Nullable String state, Messages messages) {
        if (yaml.isBlank() || yaml.length() > LONGEST) {
            return List.of(messages.text("start.policy.own.missing"));
        }
        return switch (Rulebooks.parse("", yaml)) {
            case RulebookText.Refused(List<Problem> problems) ->
                problems.stream()
                        .map(one -> messages.text("next.wrong.place", one.line(), one.what(), one.instead()))
                        .toList();
            case RulebookText.Parsed(Rulebook rulebook, List<Problem> _) -> unfit(rulebook, state, messages);
        };
    }

    private static List<String> unfit(Rulebook rulebook, @Nullable String state, Messages messages) {
        List<String> wrong = new ArrayList<>();
        if (!FirstRunForms.fits(rulebook, state)) {
            wrong.add(messages.text("start.policy.own.place"));
        }
        if (rulebook.roles().isEmpty()
                || !rulebook.roles().getFirst().permissions().containsAll(FIRST)) {
            wrong.add(messages.text("start.policy.own.first"));
        }
        if (rulebook.roles().stream().noneMatch(role -> role.id().equals(Founding.SECOND_PERSON))) {
            wrong.add(messages.text("start.policy.own.second", Founding.SECOND_PERSON));
        }
        return wrong;
    }
}
