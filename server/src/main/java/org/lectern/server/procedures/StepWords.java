package org.lectern.server.procedures;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lectern.rulebook.Control;
import org.lectern.rulebook.Rulebook;
import org.lectern.rulebook.Term;
import org.lectern.rulebook.Who;
import org.lectern.server.cases.CaseClock;
import org.lectern.server.people.Member;
import org.lectern.server.words.Messages;

/** Says in words who owes a step, and what a matter is. */
final class StepWords {

    private final Messages messages;
    private final Collection<Member> members;

    StepWords(Messages messages, Collection<Member> members) {
        this.messages = messages;
        this.members = List.copyOf(members);
    }

    /** The person, or the role with the names of those who have it. */
    String who(Rulebook rulebook, Step step) {
        String names = members.stream()
                .filter(step::owedBy)
                .map(member -> member.person().name())
                .collect(Collectors.joining(", "));
        return switch (step.who()) {
            case Who.InMatter(var part) ->
                names.isEmpty()
                        ? messages.text("part." + part.name())
                        : messages.text("part.named." + part.name(), names);
            case Who.InRole(String role) ->
                step.person() != null && !names.isEmpty() ? names : inRole(rulebook, role, names);
        };
    }

    private String inRole(Rulebook rulebook, String role, String names) {
        String title = title(rulebook, role);
        return names.isEmpty() ? messages.text("task.nobody", title) : messages.text("task.role", title, names);
    }

    private static String title(Rulebook rulebook, String role) {
        Rulebook.Role known = rulebook.role(role);
        return known == null ? role : known.title();
    }

    /** What is to be done, as a sentence begins. */
    static String does(Control.Step step) {
        String does = step.does();
        return does.isEmpty() ? does : does.substring(0, 1).toUpperCase(Locale.ROOT) + does.substring(1);
    }

    /** Who would owe something, before there is a matter. */
    String would(Rulebook rulebook, Who who) {
        return switch (who) {
            case Who.InMatter(var part) -> messages.text("part." + part.name());
            case Who.InRole(String role) -> title(rulebook, role);
        };
    }

    String name(@Nullable Object person) {
        return members.stream()
                .filter(member -> member.person().id().value().equals(person))
                .map(member -> member.person().name())
                .findFirst()
                .orElse("");
    }

    /** Whether something that was to be done by a time is late; what is due at once is not, until it is done it is open. */
    static boolean late(@Nullable CaseClock due, java.time.Instant now) {
        return due != null && due.runs() && !(due.term() instanceof Term.AtOnce) && due.missed(now);
    }
}
