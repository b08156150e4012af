package org.lectern.server.app;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.lectern.rulebook.Rulebooks;
import org.lectern.server.app.FirstRunAnswers.Library;
import org.lectern.server.app.FirstRunAnswers.MailAnswer;
import org.lectern.server.app.FirstRunAnswers.Second;
import org.lectern.server.app.FirstRunAnswers.Week;
import org.lectern.server.app.pages.FirstRunPage.MailStep;
import org.lectern.server.app.pages.FirstRunPage.OrganisationStep;
import org.lectern.server.app.pages.FirstRunPage.SecondStep;
import org.lectern.server.app.pages.FirstRunPage.Step;
import org.lectern.server.mail.MailInput;
import org.lectern.server.mail.MailServer;
import org.lectern.server.people.OpeningHours;
import org.lectern.server.people.Passwords;
import org.lectern.server.web.pages.Field;
import org.lectern.server.words.Messages;

/** Reads what one step of the first run sends. {@code form} gives a field by its name, an empty text where it is missing. */
final class FirstRunReader {

    private static final int LONGEST_NAME = 200;

    private final Messages messages;
    private final FirstRunAnswers answers;
    private final FirstRunSecrets secrets;
    private final UnaryOperator<String> form;

    FirstRunReader(Messages messages, FirstRunAnswers answers, FirstRunSecrets secrets, UnaryOperator<String> form) {
        this.messages = messages;
        this.answers = answers;
        this.secrets = secrets;
        this.form = form;
    }

    /** What came of reading a step. */
    sealed interface Read {

        record Kept(FirstRunAnswers answers) implements Read {}

        /** Something was wrong; the form says what. */
        record Again(Step step) implements Read {}
    }

    private FirstRunForms forms() {
        return new FirstRunForms(messages, answers);
    }

    Read state() {
        String state = form.apply("state");
        return Region.ALL.containsKey(state)
                ? new Read.Kept(answers.withState(state))
                : new Read.Again(forms().state(messages.text("start.state.wrong")));
    }

    Read organisation() {
        Field organisation = name("organisation");
        Field director = name("director");
        Field email = invitedEmail();
        String password = form.apply("password");
        Field checked = Passwords.acceptable(password)
                ? Field.empty()
                : Field.wrong("", messages.text("password.length", Passwords.SHORTEST));
        return allRight(organisation, director, email, checked)
                ? new Read.Kept(answers.withLibrary(
                        new Library(organisation.value(), director.value(), email.value(), secrets.seal(password))))
                : new Read.Again(new OrganisationStep(organisation, director, email, checked));
    }

    private static boolean allRight(Field... fields) {
        return List.of(fields).stream().allMatch(field -> field.error() == null);
    }

    private Field name(String field) {
        String value = form.apply(field).strip();
        boolean right = !value.isEmpty()
                && value.length() <= LONGEST_NAME
                && value.chars().noneMatch(Character::isISOControl);
        return new Field(value, right ? null : messages.text("form.missing"));
    }

    // The link came by e-mail, so that the address is the one thing that is known of who holds it.
    private Field invitedEmail() {
        Field email = email(null);
        FirstRunAnswers.Invited invited = answers.invited();
        return invited == null || email.value().equalsIgnoreCase(invited.email())
                ? email
                : Field.wrong(invited.email(), messages.text("start.invited.wrong-email", invited.email()));
    }

    private Field email(@Nullable String taken) {
        String value = form.apply("email").strip();
        if (!MailInput.isAddress(value)) {
            return Field.wrong(value, messages.text("form.email.wrong"));
        }
        return value.equalsIgnoreCase(taken) ? Field.wrong(value, messages.text("start.second.same")) : Field.of(value);
    }

    Read policy() {
        String policy = form.apply("policy");
        if (policy.equals("own")) {
            return own(form.apply("own").replace("\r\n", "\n"));
        }
        return FirstRunForms.offered(answers.state()).contains(policy)
                ? new Read.Kept(answers.withPolicy(Rulebooks.text(policy)))
                : new Read.Again(forms().policy(messages.text("start.policy.wrong"), null, List.of()));
    }

    private Read own(String yaml) {
        List<String> wrong = OwnRulebook.wrong(yaml, answers.state(), messages);
        return wrong.isEmpty()
                ? new Read.Kept(answers.withPolicy(yaml))
                : new Read.Again(forms().policy(null, yaml, wrong));
    }

    Read hours() {
        String zone = form.apply("zone");
        Map<String, String> times = new HashMap<>();
        Map<String, String> errors = new HashMap<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            String code = FirstRunForms.code(day);
            times.put(code + "Open", form.apply(code + "Open").strip());
            times.put(code + "Close", form.apply(code + "Close").strip());
            if (isWrong(day, times)) {
                errors.put(code, messages.text("start.hours.wrong"));
            }
        }
        String error = FirstRunForms.isZone(zone) ? null : messages.text("start.hours.zone.wrong");
        if (error == null && errors.isEmpty() && opening(times).isEmpty()) {
            error = messages.text("start.hours.never");
        }
        return error == null && errors.isEmpty()
                ? new Read.Kept(answers.withWeek(new Week(zone, times)))
                : new Read.Again(forms().hours(zone, times, errors, error));
    }

    private static boolean isWrong(DayOfWeek day, Map<String, String> times) {
        try {
            interval(day, times);
            return false;
        } catch (DateTimeParseException | IllegalArgumentException e) {
            return true;
        }
    }

    private static @Nullable OpeningHours interval(DayOfWeek day, Map<String, String> times) {
        String code = FirstRunForms.code(day);
        String opens = times.getOrDefault(code + "Open", "");
        String closes = times.getOrDefault(code + "Close", "");
        return opens.isEmpty() && closes.isEmpty()
                ? null
                : new OpeningHours(day, LocalTime.parse(opens), LocalTime.parse(closes));
    }

    /** The intervals of a week that was read without an error. */
    static List<OpeningHours> opening(Map<String, String> times) {
        List<OpeningHours> hours = new ArrayList<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            OpeningHours interval = interval(day, times);
            if (interval != null) {
                hours.add(interval);
            }
        }
        return hours;
    }

    Read second() {
        Field name = name("name");
        Field email = email(answers.library() == null ? null : answers.library().email());
        return allRight(name, email)
                ? new Read.Kept(answers.withSecond(new Second(name.value(), email.value())))
                : new Read.Again(new SecondStep(name, email));
    }

    /** The mail server of the form; {@code decided} says that it is to be used and not only tried. */
    Read mail(boolean decided) {
        MailInput input = mailInput();
        return switch (input.check(messages, kept())) {
            case MailInput.Checked.Wrong(var wrong) -> new Read.Again(new MailStep(wrong));
            case MailInput.Checked.Usable(var server) ->
                new Read.Kept(answers.withMail(answer(input, server, decided)));
        };
    }

    private MailInput mailInput() {
        return new MailInput(
                form.apply("host"),
                form.apply("port"),
                form.apply("security"),
                form.apply("username"),
                form.apply("password"),
                form.apply("from"));
    }

    private @Nullable MailServer kept() {
        MailAnswer mail = answers.mail();
        return mail == null || mail.none()
                ? null
                : new MailServer(
                        mail.host(),
                        Integer.parseInt(mail.port()),
                        MailServer.Security.valueOf(mail.security()),
                        mail.username(),
                        secrets.open(mail.password()),
                        mail.from());
    }

    private MailAnswer answer(MailInput input, MailServer server, boolean decided) {
        return new MailAnswer(
                server.host(),
                Integer.toString(server.port()),
                server.security().name(),
                server.username(),
                secrets.seal(server.password()),
                input.from().strip(),
                decided,
                false);
    }

    Read noMail() {
        return new Read.Kept(answers.withMail(new MailAnswer("", "", "", "", new byte[0], "", true, true)));
    }
}
