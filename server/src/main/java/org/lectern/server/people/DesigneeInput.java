package org.lectern.server.people;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lectern.server.people.pages.DesigneesPage;
import org.lectern.server.web.pages.Field;
import org.lectern.server.web.pages.Option;
import org.lectern.server.words.Dates;
import org.lectern.server.words.Messages;

/** What somebody wrote to name a designee. */
record DesigneeInput(String person, String role, String from, String until, String reason) {

    private static final int LONGEST_REASON = 200;

    static final DesigneeInput EMPTY = new DesigneeInput("", "", "", "", "");

    /** A designee who can be named. */
    record Named(Member member, People.RoleInForce role, LocalDate from, LocalDate until, String reason) {}

    /** Who is named; empty where the form says what is wrong. */
    Optional<Named> read(List<Member> candidates, List<People.RoleInForce> roles, LocalDate today) {
        Member member = member(candidates);
        People.RoleInForce chosen = role(roles);
        LocalDate first = Dates.typed(from);
        LocalDate last = Dates.typed(until);
        return member == null
                        || chosen == null
                        || first == null
                        || last == null
                        || first.isBefore(today)
                        || !ends(first, last)
                        || wrongReason()
                ? Optional.empty()
                : Optional.of(new Named(member, chosen, first, last, reason.strip()));
    }

    private @Nullable Member member(List<Member> candidates) {
        return candidates.stream()
                .filter(one -> one.person().id().toString().equals(person))
                .findFirst()
                .orElse(null);
    }

    private People.@Nullable RoleInForce role(List<People.RoleInForce> roles) {
        return roles.stream().filter(one -> one.id().equals(role)).findFirst().orElse(null);
    }

    private static boolean ends(LocalDate first, LocalDate last) {
        return !last.isBefore(first) && last.isBefore(first.plusYears(1));
    }

    private boolean wrongReason() {
        return reason.isBlank() || reason.length() > LONGEST_REASON;
    }

    /** The form as it comes back, {@code checked} with what is wrong. */
    DesigneesPage.Form form(
            Messages messages,
            List<Member> candidates,
            List<People.RoleInForce> roles,
            LocalDate today,
            boolean checked) {
        LocalDate first = Dates.typed(from);
        LocalDate last = Dates.typed(until);
        boolean wrongFirst = first == null || first.isBefore(today);
        boolean wrongLast = last == null || (first != null && !ends(first, last));
        return new DesigneesPage.Form(
                candidates.stream()
                        .map(one -> new Option(
                                one.person().id().toString(),
                                one.person().name() + ", " + one.title(),
                                one.person().id().toString().equals(person)))
                        .toList(),
                checked && member(candidates) == null ? messages.text("designees.person.wrong") : null,
                roles.stream()
                        .map(one -> new Option(one.id(), one.title(), one.id().equals(role)))
                        .toList(),
                checked && role(roles) == null ? messages.text("people.add.role.wrong") : null,
                new Field(from, checked && wrongFirst ? messages.text("designees.from.wrong") : null),
                new Field(until, checked && wrongLast ? messages.text("designees.until.wrong") : null),
                new Field(reason, checked && wrongReason() ? messages.text("designees.reason.wrong") : null));
    }
}
