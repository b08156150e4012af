package org.lectern.server.app;

import java.net.URI;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lectern.rulebook.Rulebook;
import org.lectern.rulebook.Rulebooks;
import org.lectern.server.people.OpeningHours;
import org.lectern.server.platform.ByHand;
import org.lectern.server.practice.PracticeBlog;
import org.lectern.server.practice.PracticeFiles;

/**
 * An organisation of the demo, as practice/organisations.yaml has it; its id is also that of its starter and of its practice blog. It is open
 * from Monday to Friday from {@code opens} to {@code closes}, in full hours, and on Saturdays where it says so.
 */
record DemoOrganisation(
        String id,
        String state,
        String zone,
        int opens,
        int closes,
        boolean saturday,
        List<Invented> people,
        PublicPage page) {

    private static final Set<DayOfWeek> WEEK = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
    private static final OpeningHours SATURDAY =
            new OpeningHours(DayOfWeek.SATURDAY, LocalTime.of(10, 0), LocalTime.of(14, 0));

    DemoOrganisation {
        people = List.copyOf(people);
    }

    /** An invented person; the first of an organisation founds it. */
    record Invented(
            String name,
            String email,
            String role,
            @Nullable Boolean byMailOnly) {

        boolean signsIn() {
            return !Boolean.TRUE.equals(byMailOnly);
        }
    }

    /** A page that nobody has given a program access to; {@code post} is where below its address the pasted thread stands. */
    record PublicPage(ByHand platform, URI address, String post) {}

    /** In the order in which the sign-in page lists them. */
    static List<DemoOrganisation> all() {
        return All.READ;
    }

    private static final class All {

        private static final List<DemoOrganisation> READ =
                List.of(PracticeFiles.read("organisations.yaml", DemoOrganisation[].class));
    }

    PracticeBlog blog() {
        return PracticeBlog.ALL.stream()
                .filter(blog -> blog.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    String name() {
        return blog().name();
    }

    Rulebook rulebook() {
        return Rulebooks.starter(id);
    }

    ZoneId zoneId() {
        return ZoneId.of(zone);
    }

    List<OpeningHours> week() {
        Stream<OpeningHours> days =
                WEEK.stream().map(day -> new OpeningHours(day, LocalTime.of(opens, 0), LocalTime.of(closes, 0)));
        return (saturday ? Stream.concat(days, Stream.of(SATURDAY)) : days).toList();
    }

    String title(Invented person) {
        return rulebook().roles().stream()
                .filter(role -> role.id().equals(person.role()))
                .map(Rulebook.Role::title)
                .findFirst()
                .orElseThrow();
    }

    /** Those who have a password. */
    List<Invented> whoSignsIn() {
        return people.stream().filter(Invented::signsIn).toList();
    }

    /** The thread that was pasted from its page. */
    String pasted() {
        return PracticeFiles.text("pasted/" + id + ".txt");
    }
}
