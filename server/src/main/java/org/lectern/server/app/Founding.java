package org.lectern.server.app;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lectern.rulebook.Rulebook;
import org.lectern.server.attention.Mornings;
import org.lectern.server.channels.Channels;
import org.lectern.server.database.OrganisationId;
import org.lectern.server.database.Tenancy;
import org.lectern.server.hosting.Invitation;
import org.lectern.server.hosting.LibraryInvitations;
import org.lectern.server.log.Log;
import org.lectern.server.mail.Mail;
import org.lectern.server.mail.MailServer;
import org.lectern.server.people.OpeningHours;
import org.lectern.server.people.Organisation;
import org.lectern.server.people.Organisations;
import org.lectern.server.people.Passwords;
import org.lectern.server.people.People;
import org.lectern.server.people.PeopleKinds;
import org.lectern.server.people.Person;
import org.lectern.server.platform.Access;
import org.lectern.server.platform.Answer;
import org.lectern.server.platform.Failure;
import org.lectern.server.policy.Policies;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** Founds an organisation in one transaction: all of it exists afterwards, or nothing. */
@Component
public class Founding {

    /** The role of whoever answers second looks without signing in. */
    public static final String SECOND_PERSON = "second-person";

    private static final String WORDPRESS = "wordpress";

    private final Tenancy tenancy;
    private final Log log;
    private final Organisations organisations;
    private final People people;
    private final Passwords passwords;
    private final Policies policies;
    private final Mail mail;
    private final Channels channels;
    private final Mornings mornings;
    private final LibraryInvitations invitations;

    Founding(
            Tenancy tenancy,
            Log log,
            Organisations organisations,
            People people,
            Passwords passwords,
            Policies policies,
            Mail mail,
            Channels channels,
            Mornings mornings,
            LibraryInvitations invitations) {
        this.invitations = invitations;
        this.mornings = mornings;
        this.tenancy = tenancy;
        this.log = log;
        this.organisations = organisations;
        this.people = people;
        this.passwords = passwords;
        this.policies = policies;
        this.mail = mail;
        this.channels = channels;
    }

    /** What an organisation begins as; mail server, second person and blog may be absent. {@code rulebook} is its text, which reads without a problem. */
    public record Plan(
            String slug,
            String name,
            String state,
            ZoneId zone,
            List<OpeningHours> hours,
            String rulebook,
            Newcomer director,
            String password,
            @Nullable Letter second,
            @Nullable MailServer mailServer,
            @Nullable Access blog) {

        public Plan {
            hours = List.copyOf(hours);
        }

        @Override
        public String toString() {
            return slug;
        }
    }

    /** Somebody who joins. */
    public record Newcomer(String name, String email) {}

    /** A second person and the message that tells them. */
    public record Letter(Newcomer person, String subject, String body) {}

    /** What came of it. */
    public sealed interface Outcome {

        /** {@code known} where the director signs in here already; their password and second step are as they were. */
        record Founded(Organisation organisation, Person director, boolean known) implements Outcome {}

        /** There is an organisation already, or the invitation was used or no longer works. */
        record FoundedBefore() implements Outcome {}

        /** Somebody with the director's address is known here, and this is not their password. */
        record NotTheirs() implements Outcome {}

        /** The blog did not let us in; nothing was kept. */
        record BlogNotReached(Failure failure) implements Outcome {}
    }

    /** Founds the first organisation of this installation; of two who do so at once, also on two machines, one is told that it is there. */
    public Outcome foundFirst(Plan plan) {
        return withBlog(
                plan,
                name -> tenancy.alone(
                        "first organisation",
                        () -> organisations.list().isEmpty() ? found(plan, name, false) : new Outcome.FoundedBefore()));
    }

    /** Founds a further organisation; the short name must be new. */
    public Outcome foundAnother(Plan plan) {
        return withBlog(plan, name -> tenancy.shared(() -> found(plan, name, false)));
    }

    /**
     * Founds a library that a system has invited. Whoever holds the link has shown no more than that: who is known here keeps their
     * password and has to enter it.
     */
    public Outcome foundInvited(Plan plan, String link) {
        Optional<Invitation> invitation = invitations.behind(link);
        if (invitation.isEmpty()) {
            return new Outcome.FoundedBefore();
        }
        Optional<Person> known = people.withEmail(plan.director().email()).filter(this::isKnown);
        if (known.isPresent() && !passwords.isProven(known.get(), plan.password())) {
            return new Outcome.NotTheirs();
        }
        try {
            return withBlog(
                    plan,
                    name -> tenancy.shared(() -> {
                        Outcome.Founded founded = found(plan, name, known.isPresent());
                        invitations.accept(invitation.get(), founded.organisation());
                        return founded;
                    }));
        } catch (DuplicateKeyException _) {
            return new Outcome.FoundedBefore();
        }
    }

    private boolean isKnown(Person person) {
        return passwords.isSet(person)
                || !people.homes(person.id(), organisations.list()).isEmpty();
    }

    // The blog is asked before the transaction, which must not last as long as a slow blog; only its name goes in.
    private Outcome withBlog(Plan plan, Function<String, Outcome> found) {
        return plan.blog() == null
                ? found.apply("")
                : switch (channels.check(WORDPRESS, plan.blog())) {
                    case Answer.Failed<String>(var failure) -> new Outcome.BlogNotReached(failure);
                    case Answer.Received<String>(var name) -> found.apply(name);
                };
    }

    private Outcome.Founded found(Plan plan, String blogName, boolean known) {
        Organisation organisation =
                organisations.found(plan.slug(), plan.name(), plan.state(), plan.zone(), plan.hours());
        OrganisationId id = organisation.id();
        Person director = people.know(plan.director().email(), plan.director().name());
        String actor = director.id().toString();
        mornings.begin(id);
        log.append(id, id.toString(), actor, PeopleKinds.founded(organisation));
        Rulebook rulebook = policies.adopt(id, plan.rulebook(), actor);
        join(id, director, rulebook.roles().getFirst().id(), actor);
        if (!known && !passwords.set(director.id(), plan.password())) {
            throw new IllegalArgumentException("The password is too short or too long");
        }
        Optional.ofNullable(plan.mailServer()).ifPresent(server -> mail.use(id, server));
        Optional.ofNullable(plan.second()).ifPresent(letter -> welcome(id, letter, actor));
        Optional.ofNullable(plan.blog()).ifPresent(blog -> channels.keep(id, WORDPRESS, blogName, blog, actor));
        return new Outcome.Founded(organisation, director, known);
    }

    private void join(OrganisationId organisation, Person person, String role, String actor) {
        people.join(organisation, person.id(), role);
        log.append(organisation, person.id().toString(), actor, PeopleKinds.joined(person.id(), role));
    }

    private void welcome(OrganisationId organisation, Letter letter, String actor) {
        Person second = people.know(letter.person().email(), letter.person().name());
        join(organisation, second, SECOND_PERSON, actor);
        mail.send(organisation, second.email(), letter.subject(), letter.body());
    }
}
