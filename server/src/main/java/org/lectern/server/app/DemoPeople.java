package org.lectern.server.app;

import java.util.ArrayList;
import java.util.List;
import org.lectern.rulebook.Rulebooks;
import org.lectern.server.app.DemoOrganisation.Invented;
import org.lectern.server.database.Tenancy;
import org.lectern.server.log.Log;
import org.lectern.server.people.Organisation;
import org.lectern.server.people.Passwords;
import org.lectern.server.people.People;
import org.lectern.server.people.PeopleKinds;
import org.lectern.server.people.Person;
import org.lectern.server.people.PersonId;
import org.lectern.server.people.PracticePeople;
import org.lectern.server.people.pages.SignInPage.PracticeGroup;
import org.lectern.server.people.pages.SignInPage.PracticePerson;
import org.lectern.server.words.Messages;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Lets the invented people of the demo in: each organisation is founded as at a first run, and its others join its first. */
@Component
class DemoPeople implements PracticePeople {

    /** The password of everybody in the demo; nothing of it is reachable from another machine. */
    static final String PASSWORD = "practice makes perfect";

    static final String DIRECTOR = "dana@cadott.example";

    private final Founding founding;
    private final People people;
    private final Passwords passwords;
    private final Log log;
    private final Tenancy tenancy;
    private final boolean practice;

    DemoPeople(
            Founding founding,
            People people,
            Passwords passwords,
            Log log,
            Tenancy tenancy,
            @Value("${lectern.practice}") boolean practice) {
        this.founding = founding;
        this.people = people;
        this.passwords = passwords;
        this.log = log;
        this.tenancy = tenancy;
        this.practice = practice;
    }

    @Override
    public List<PracticeGroup> groups(Messages messages) {
        return practice
                ? DemoOrganisation.all().stream()
                        .map(one -> group(one, messages))
                        .toList()
                : List.of();
    }

    private static PracticeGroup group(DemoOrganisation organisation, Messages messages) {
        return new PracticeGroup(
                organisation.name(),
                messages.text("demo.organisation." + organisation.id()),
                organisation.whoSignsIn().stream()
                        .map(one -> new PracticePerson(one.name(), organisation.title(one), one.email(), PASSWORD))
                        .toList());
    }

    /** Founds the organisations and lets their people in; {@code then} is told each of them and its first person. */
    void moveIn(List<DemoOrganisation> all, Then then) {
        List<PersonId> signIn = new ArrayList<>();
        for (DemoOrganisation invented : all) {
            if (!(founding.foundAnother(plan(invented))
                    instanceof Founding.Outcome.Founded(Organisation organisation, Person first, var _))) {
                throw new IllegalStateException("The demo could not found " + invented.id());
            }
            for (Invented one : invented.people().subList(1, invented.people().size())) {
                Person person = join(organisation, one, first);
                if (one.signsIn()) {
                    signIn.add(person.id());
                }
            }
            then.founded(invented, organisation, first);
        }
        passwords.setForPractice(signIn, PASSWORD);
    }

    /** Hears of an organisation of the demo that has been founded. */
    @FunctionalInterface
    interface Then {

        void founded(DemoOrganisation invented, Organisation organisation, Person first);
    }

    private static Founding.Plan plan(DemoOrganisation invented) {
        Invented first = invented.people().getFirst();
        return new Founding.Plan(
                invented.id(),
                invented.name(),
                invented.state(),
                invented.zoneId(),
                invented.week(),
                Rulebooks.text(invented.id()),
                new Founding.Newcomer(first.name(), first.email()),
                PASSWORD,
                null,
                null,
                null);
    }

    private Person join(Organisation organisation, Invented one, Person first) {
        Person person = people.know(one.email(), one.name());
        tenancy.run(organisation.id(), () -> {
            people.join(organisation.id(), person.id(), one.role());
            log.append(
                    organisation.id(),
                    person.id().toString(),
                    first.id().toString(),
                    PeopleKinds.joined(person.id(), one.role()));
        });
        return person;
    }

    /** One line for each person who can sign in. */
    static List<String> lines() {
        return DemoOrganisation.all().stream()
                .flatMap(organisation -> organisation.whoSignsIn().stream()
                        .map(one -> "  %-32s %-19s %-31s %s"
                                .formatted(one.email(), one.name(), organisation.title(one), organisation.id())))
                .toList();
    }
}
