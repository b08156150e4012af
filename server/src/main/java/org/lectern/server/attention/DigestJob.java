package org.lectern.server.attention;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.lectern.server.calendar.WorkCalendar;
import org.lectern.server.database.Job;
import org.lectern.server.database.OrganisationId;
import org.lectern.server.database.Tenancy;
import org.lectern.server.mail.Mail;
import org.lectern.server.people.Calendars;
import org.lectern.server.people.Member;
import org.lectern.server.people.Organisation;
import org.lectern.server.people.Organisations;
import org.lectern.server.people.People;
import org.lectern.server.people.PersonId;
import org.lectern.server.people.Viewers;
import org.lectern.server.web.Jurisdictions;
import org.lectern.server.web.Times;
import org.lectern.server.web.Viewer;
import org.lectern.server.words.Messages;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Writes to each person of an organisation at the times that they chose, where something waits for them. The message and the note that
 * this time is over are one transaction, so that no time is told twice. A time that passed while nothing ran is told once, late.
 */
@Component
class DigestJob implements Job {

    static final String NAME = "digest";

    // Whoever has joined meanwhile, and hours that have changed, are seen then.
    private static final Duration LONGEST_SLEEP = Duration.ofMinutes(5);

    private final Tenancy tenancy;
    private final Clock clock;
    private final Choices choices;
    private final Calendars calendars;
    private final Organisations organisations;
    private final People people;
    private final Viewers viewers;
    private final ObjectProvider<WaitingSource> sources;
    private final Jurisdictions jurisdictions;
    private final Mail mail;
    private final String publicUrl;

    DigestJob(
            Tenancy tenancy,
            Clock clock,
            Choices choices,
            Calendars calendars,
            Organisations organisations,
            People people,
            Viewers viewers,
            ObjectProvider<WaitingSource> sources,
            @Lazy Jurisdictions jurisdictions,
            Mail mail,
            @Value("${lectern.public-url}") String publicUrl) {
        this.tenancy = tenancy;
        this.clock = clock;
        this.choices = choices;
        this.calendars = calendars;
        this.organisations = organisations;
        this.people = people;
        this.viewers = viewers;
        this.sources = sources;
        this.jurisdictions = jurisdictions;
        this.mail = mail;
        this.publicUrl = publicUrl;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Next run(OrganisationId organisation, UUID subject) {
        Organisation library = organisations.get(organisation);
        WorkCalendar calendar = calendars.of(organisation).calendar();
        Instant now = clock.instant();
        Instant wake = now.plus(LONGEST_SLEEP);
        RuntimeException failure = null;
        for (Member member : people.members(organisation)) {
            try {
                String address = address(library, member.person().id());
                Instant next = tenancy.in(organisation, () -> look(library, calendar, member, address, now));
                wake = next.isBefore(wake) ? next : wake;
            } catch (RuntimeException e) {
                // The others are written to all the same.
                failure = e;
            }
        }
        if (failure != null) {
            throw failure;
        }
        return new Next.Again(wake);
    }

    /** Writes to the person where their time has come. When to look again. */
    Instant look(Organisation library, WorkCalendar calendar, Member member, String address, Instant now) {
        PersonId person = member.person().id();
        Choice choice = choices.of(library.id(), person);
        Instant due = choice.next(calendar, choices.toldUntil(library.id(), person));
        if (due != null && !due.isAfter(now)) {
            choices.told(person, now);
            write(library, member, address);
            due = choice.next(calendar, now);
        }
        Instant latest = now.plus(LONGEST_SLEEP);
        return due != null && due.isBefore(latest) ? due : latest;
    }

    private void write(Organisation library, Member member, String address) {
        Messages messages = Messages.of(jurisdictions.of(library.id()));
        Viewer viewer = viewers.of(library, member, messages);
        Times times = new Times(clock, library.zone(), messages);
        List<Waiting> waiting = sources.stream()
                .map(source -> source.waiting(viewer, messages, times))
                .filter(Objects::nonNull)
                .toList();
        if (!waiting.isEmpty()) {
            Digest digest = Digest.of(messages, viewer.name(), library.name(), address, waiting);
            mail.tell(library.id(), viewer.email(), digest.subject(), digest.body());
        }
    }

    // Whoever works for several libraries comes out in the one that wrote.
    private String address(Organisation library, PersonId person) {
        List<Organisation> all = organisations.list();
        boolean several = all.size() > 1 && people.homes(person, all).size() > 1;
        return publicUrl + (several ? "/at/" + library.slug() : "");
    }
}
