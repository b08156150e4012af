package org.lectern.server.app;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.lectern.server.people.OpeningHours;
import org.lectern.server.people.Organisation;
import org.lectern.server.people.Organisations;
import org.lectern.server.people.Passwords;
import org.lectern.server.people.People;
import org.lectern.server.people.Person;
import org.lectern.server.people.PracticePeople;
import org.lectern.server.people.pages.SignInPage.PracticePerson;
import org.lectern.server.policy.Policies;
import org.lectern.server.practice.PracticeBlog;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The invented people of the demo: a director alone in Cadott, a team with roles at ECRL, and a neighbour who is the second person. */
@Component
class DemoPeople implements PracticePeople {

    /** The password of everybody in the demo; nothing of it is reachable from another machine. */
    static final String PASSWORD = "practice makes perfect";

    static final String DIRECTOR = "dana@cadott.example";

    private record Invented(
            String organisation, String name, String email, String role, String title, boolean signsIn) {}

    private static final List<Invented> ALL = List.of(
            new Invented("cadott", "Dana Brandt", DIRECTOR, "director", "Library Director", true),
            new Invented("cadott", "Ruth Nakamura", "ruth@neighbour.example", "second-person", "Second person", false),
            new Invented(
                    "ecrl", "Ingrid Solheim", "ingrid@ecrl.example", "executive-director", "Executive Director", true),
            new Invented(
                    "ecrl", "Marcus Bell", "marcus@ecrl.example", "assistant-director", "Assistant Director", true),
            new Invented(
                    "ecrl", "Nora Whitlock", "nora@ecrl.example", "resource-librarian", "Resource Librarian", true),
            new Invented(
                    "ecrl",
                    "Theo Castellanos",
                    "theo@ecrl.example",
                    "programming-librarian",
                    "Programming Librarian",
                    true),
            new Invented("ecrl", "Pia Lindgren", "pia@ecrl.example", "staff", "Library staff", true));

    private final Organisations organisations;
    private final People people;
    private final Passwords passwords;
    private final Policies policies;
    private final boolean practice;

    DemoPeople(
            Organisations organisations,
            People people,
            Passwords passwords,
            Policies policies,
            @Value("${lectern.practice}") boolean practice) {
        this.organisations = organisations;
        this.people = people;
        this.passwords = passwords;
        this.policies = policies;
        this.practice = practice;
    }

    @Override
    public List<PracticePerson> people() {
        return ALL.stream()
                .filter(one -> practice && one.signsIn())
                .map(one -> new PracticePerson(one.name(), one.title(), library(one), one.email(), PASSWORD))
                .toList();
    }

    private static String library(Invented one) {
        return one.organisation().equals(PracticeBlog.CADOTT.id())
                ? PracticeBlog.CADOTT.name()
                : PracticeBlog.ECRL.name();
    }

    /** Founds both libraries and lets everybody in; {@code then} is told each library and its director. */
    void moveIn(BiConsumer<Organisation, Person> then) {
        ZoneId zone = ZoneId.of("America/Chicago");
        moveIn(organisations.found("cadott", "Cadott Community Library", "WI", zone, week(10, 18)), then);
        moveIn(organisations.found("ecrl", "East Central Regional Library", "MN", zone, week(9, 20)), then);
    }

    private void moveIn(Organisation organisation, BiConsumer<Organisation, Person> then) {
        List<Person> here = new ArrayList<>();
        for (Invented one : ALL.stream()
                .filter(one -> one.organisation().equals(organisation.slug()))
                .toList()) {
            Person person = people.know(one.email(), one.name());
            people.join(organisation.id(), person.id(), one.role());
            if (one.signsIn()) {
                passwords.set(person.id(), PASSWORD);
            }
            here.add(person);
        }
        policies.adoptStarter(
                organisation.id(), organisation.slug(), here.getFirst().id().toString());
        then.accept(organisation, here.getFirst());
    }

    private static List<OpeningHours> week(int opens, int closes) {
        List<OpeningHours> week = new ArrayList<>();
        for (DayOfWeek day : List.of(
                DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY, DayOfWeek.FRIDAY)) {
            week.add(new OpeningHours(day, LocalTime.of(opens, 0), LocalTime.of(closes, 0)));
        }
        week.add(new OpeningHours(DayOfWeek.SATURDAY, LocalTime.of(10, 0), LocalTime.of(14, 0)));
        return week;
    }

    /** One line for each person who can sign in. */
    static List<String> lines() {
        return ALL.stream()
                .filter(Invented::signsIn)
                .map(one -> "  %-22s %-20s %-22s %s".formatted(one.email(), one.name(), one.role(), one.organisation()))
                .toList();
    }
}
