package org.lectern.server.app;

import java.text.Normalizer;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lectern.rulebook.Place;
import org.lectern.rulebook.Rulebook;
import org.lectern.rulebook.RulebookText;
import org.lectern.rulebook.Rulebooks;
import org.lectern.rulebook.Shows;
import org.lectern.server.app.FirstRunAnswers.Library;
import org.lectern.server.app.FirstRunAnswers.MailAnswer;
import org.lectern.server.app.FirstRunAnswers.Second;
import org.lectern.server.app.FirstRunAnswers.Week;
import org.lectern.server.app.pages.FirstRunPage.DoneStep;
import org.lectern.server.mail.MailServer;
import org.lectern.server.people.Organisations;
import org.lectern.server.platform.Access;
import org.lectern.server.words.Messages;
import org.springframework.stereotype.Component;

/** Makes of the answers what they stand for, all at once. */
@Component
class FirstRun {

    private static final int LONGEST_SLUG = 40;

    private final Founding founding;
    private final Organisations organisations;
    private final FirstRunSecrets secrets;
    private final Installation installation;

    FirstRun(Founding founding, Organisations organisations, FirstRunSecrets secrets, Installation installation) {
        this.organisations = organisations;
        this.founding = founding;
        this.secrets = secrets;
        this.installation = installation;
    }

    /** Founds the organisation of complete answers; the blog is null where it is left for later. */
    Founding.Outcome finish(FirstRunAnswers answers, @Nullable Access blog, Messages messages) {
        FirstRunAnswers.Invited invited = answers.invited();
        String slug = slug(Objects.requireNonNull(answers.library()).organisation());
        return invited == null
                ? founding.foundFirst(plan(answers, slug, blog, messages))
                : founding.foundInvited(plan(answers, organisations.freeSlug(slug), blog, messages), invited.link());
    }

    private Founding.Plan plan(FirstRunAnswers answers, String slug, @Nullable Access blog, Messages messages) {
        Library library = Objects.requireNonNull(answers.library());
        Week week = Objects.requireNonNull(answers.week());
        return new Founding.Plan(
                slug,
                library.organisation(),
                Objects.requireNonNull(answers.state()),
                ZoneId.of(week.zone()),
                FirstRunReader.opening(week.times()),
                Objects.requireNonNull(answers.policy()),
                new Founding.Newcomer(library.director(), library.email()),
                secrets.open(library.password()),
                letter(Objects.requireNonNull(answers.second()), library, messages),
                mailServer(Objects.requireNonNull(answers.mail())),
                blog);
    }

    private static Founding.Letter letter(Second second, Library library, Messages messages) {
        return new Founding.Letter(
                new Founding.Newcomer(second.name(), second.email()),
                messages.text("mail.second-person.subject", library.organisation()),
                messages.text("mail.second-person.body", second.name(), library.director(), library.organisation()));
    }

    @Nullable
    MailServer mailServer(MailAnswer mail) {
        return mail.none()
                ? null
                : new MailServer(
                        mail.host(),
                        Integer.parseInt(mail.port()),
                        MailServer.Security.valueOf(mail.security()),
                        mail.username(),
                        secrets.open(mail.password()),
                        mail.from());
    }

    /** The short name for the command line: lower-case letters, digits and hyphens. */
    static String slug(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^a-z0-9]+", "-");
        String cut = plain.substring(0, Math.min(LONGEST_SLUG, plain.length())).replaceAll("^-|-$", "");
        return cut.isEmpty() ? "library" : cut;
    }

    DoneStep done(String policy, boolean blog) {
        return new DoneStep(
                installation.logKey().publicFile().toString(),
                installation.keys().toString(),
                shown(policy),
                blog);
    }

    /** What the policy says to whoever begins to work under it, or null. */
    private static @Nullable String shown(String policy) {
        return switch (Rulebooks.parse("", policy)) {
            case RulebookText.Parsed(Rulebook rulebook, var _) ->
                Shows.at(rulebook, Place.ACCOUNT).stream()
                        .map(shown -> shown.show().text())
                        .findFirst()
                        .orElse(null);
            case RulebookText.Refused _ -> null;
        };
    }
}
