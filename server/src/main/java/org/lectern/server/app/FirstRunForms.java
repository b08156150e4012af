package org.lectern.server.app;

import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lectern.rulebook.Clause;
import org.lectern.rulebook.Permission;
import org.lectern.rulebook.Rulebook;
import org.lectern.rulebook.Rulebooks;
import org.lectern.server.app.FirstRunAnswers.Library;
import org.lectern.server.app.FirstRunAnswers.Second;
import org.lectern.server.app.pages.FirstRunPage.BlogStep;
import org.lectern.server.app.pages.FirstRunPage.Day;
import org.lectern.server.app.pages.FirstRunPage.Example;
import org.lectern.server.app.pages.FirstRunPage.HoursStep;
import org.lectern.server.app.pages.FirstRunPage.MailStep;
import org.lectern.server.app.pages.FirstRunPage.OrganisationStep;
import org.lectern.server.app.pages.FirstRunPage.PolicyStep;
import org.lectern.server.app.pages.FirstRunPage.Rule;
import org.lectern.server.app.pages.FirstRunPage.SecondStep;
import org.lectern.server.app.pages.FirstRunPage.StateStep;
import org.lectern.server.app.pages.FirstRunPage.Step;
import org.lectern.server.channels.ChannelInput;
import org.lectern.server.mail.MailInput;
import org.lectern.server.people.HoursWords;
import org.lectern.server.policy.ClausePlace;
import org.lectern.server.web.pages.Field;
import org.lectern.server.web.pages.Option;
import org.lectern.server.words.Messages;

/** The forms of the first run, filled in with what was answered before. */
final class FirstRunForms {

    private static final List<String> ZONES = List.of(
            "America/New_York",
            "America/Toronto",
            "America/Detroit",
            "America/Indiana/Indianapolis",
            "America/Chicago",
            "America/Denver",
            "America/Boise",
            "America/Phoenix",
            "America/Los_Angeles",
            "America/Anchorage",
            "America/Adak",
            "Pacific/Honolulu");

    /** Workdays from nine to five: most libraries change less than they would have to fill in. */
    private static final Map<String, String> PROPOSED = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY).stream()
            .flatMap(day -> Stream.of(Map.entry(code(day) + "Open", "09:00"), Map.entry(code(day) + "Close", "17:00")))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private final Messages messages;
    private final FirstRunAnswers answers;

    FirstRunForms(Messages messages, FirstRunAnswers answers) {
        this.messages = messages;
        this.answers = answers;
    }

    Step of(FirstRunStep step) {
        return switch (step) {
            case STATE -> state(null);
            case ORGANISATION -> organisation();
            case POLICY -> policy(null, own(), List.of());
            case HOURS -> hours(zone(), times(), Map.of(), null);
            case SECOND -> second();
            case MAIL -> new MailStep(mail().form(messages, passwordKept(), null));
            case BLOG -> new BlogStep(ChannelInput.empty());
        };
    }

    StateStep state(@Nullable String error) {
        return new StateStep(
                Region.ALL.values().stream()
                        .map(state -> new Option(
                                state.code(), state.name(), state.code().equals(answers.state())))
                        .toList(),
                error);
    }

    private OrganisationStep organisation() {
        Library library = answers.library();
        FirstRunAnswers.Invited invited = answers.invited();
        if (library == null && invited != null) {
            return new OrganisationStep(
                    Field.of(invited.name()), Field.empty(), Field.of(invited.email()), Field.empty());
        }
        return library == null
                ? new OrganisationStep(Field.empty(), Field.empty(), Field.empty(), Field.empty())
                : new OrganisationStep(
                        Field.of(library.organisation()),
                        Field.of(library.director()),
                        Field.of(library.email()),
                        Field.empty());
    }

    PolicyStep policy(@Nullable String error, @Nullable String own, List<String> wrong) {
        return new PolicyStep(
                offered(answers.state()).stream()
                        .map(id -> example(id, Rulebooks.starter(id)))
                        .toList(),
                new PolicyStep.Own(own == null ? "" : own, own != null, wrong),
                error);
    }

    /** The rulebook that is none of the examples, or null. */
    private @Nullable String own() {
        String policy = answers.policy();
        return policy == null
                        || Rulebooks.STARTERS.stream().map(Rulebooks::text).anyMatch(policy::equals)
                ? null
                : policy;
    }

    /** The starters for where the library is: those of another country's law are of no use there. */
    static List<String> offered(@Nullable String state) {
        return Rulebooks.STARTERS.stream()
                .filter(id -> fits(Rulebooks.starter(id), state))
                .toList();
    }

    /** Whether a rulebook's guards are those of the place. */
    static boolean fits(Rulebook rulebook, @Nullable String state) {
        boolean abroad = state != null && state.contains("-");
        return rulebook.profiles().contains("ontario-government") == abroad;
    }

    private Example example(String id, Rulebook rulebook) {
        return new Example(
                id,
                messages.text("start.policy.for." + id),
                messages.text("start.policy.means." + id),
                rulebook.document().citation(),
                messages.text("start.policy.roles", rulebook.document().name(), deciders(rulebook)),
                rulebook.clauses().stream()
                        .filter(clause -> clause.grounds() != null)
                        .map(FirstRunForms::rule)
                        .toList(),
                Rulebooks.text(id).equals(answers.policy()));
    }

    private static String deciders(Rulebook rulebook) {
        return rulebook.roles().stream()
                .filter(role -> role.may(Permission.DECIDE))
                .map(Rulebook.Role::title)
                .collect(Collectors.joining("; "));
    }

    private static Rule rule(Clause clause) {
        return new Rule(ClausePlace.of(clause.place()).numeral(), clause.asks());
    }

    private String zone() {
        Region state = answers.state() == null ? null : Region.ALL.get(answers.state());
        if (answers.week() != null) {
            return answers.week().zone();
        }
        return state == null ? ZONES.getFirst() : state.zone();
    }

    private Map<String, String> times() {
        return answers.week() == null ? PROPOSED : answers.week().times();
    }

    HoursStep hours(String zone, Map<String, String> times, Map<String, String> errors, @Nullable String error) {
        return new HoursStep(
                ZONES.stream()
                        .map(one -> new Option(one, one, one.equals(zone)))
                        .toList(),
                Arrays.stream(DayOfWeek.values())
                        .map(day -> new Day(
                                code(day),
                                HoursWords.name(day),
                                times.getOrDefault(code(day) + "Open", ""),
                                times.getOrDefault(code(day) + "Close", ""),
                                errors.get(code(day))))
                        .toList(),
                error);
    }

    static boolean isZone(String zone) {
        return ZONES.contains(zone);
    }

    /** The first part of a day's fields: mon to sun. */
    static String code(DayOfWeek day) {
        return day.name().substring(0, 3).toLowerCase(Locale.ROOT);
    }

    private SecondStep second() {
        Second second = answers.second();
        return second == null
                ? new SecondStep(Field.empty(), Field.empty())
                : new SecondStep(Field.of(second.name()), Field.of(second.email()));
    }

    /** The mail server as answered, without its password. */
    private MailInput mail() {
        FirstRunAnswers.MailAnswer mail = answers.mail();
        return mail == null || mail.none()
                ? MailInput.of(null)
                : new MailInput(mail.host(), mail.port(), mail.security(), mail.username(), "", mail.from());
    }

    boolean passwordKept() {
        return answers.mail() != null && answers.mail().password().length > 0;
    }
}
