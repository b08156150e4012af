package org.lectern.server.inbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lectern.server.channels.ChannelId;
import org.lectern.server.database.Job;
import org.lectern.server.database.OrganisationId;
import org.lectern.server.database.Tenancy;
import org.lectern.server.inbox.Import.State;
import org.lectern.server.inbox.files.FileRefused;
import org.lectern.server.inbox.files.Row;
import org.lectern.server.inbox.files.Row.Place;
import org.lectern.server.inbox.files.Rows;
import org.lectern.server.policy.Policies;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Takes a file's rows in, some hundred by each transaction, which also notes how far it came: killed anywhere it goes on from there. Between
 * two of them it sees whether somebody has broken it off.
 */
@Component
class ImportJob implements Job {

    static final String NAME = "import";

    private static final int ROWS = 500;

    // The same job is picked again for the rest, so that a long file does not keep a shutdown waiting.
    private static final int BATCHES = 100;

    private static final Duration TO_GO_ON = Duration.ofDays(1);
    // A file may be gone on with at the very moment at which its job sees it broken off, and is then left to the next
    // look.
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(10);

    private final Tenancy tenancy;
    private final Clock clock;
    private final Imports imports;
    private final ImportFiles files;
    private final Policies policies;
    private final FileIntake intake;

    // Lazy, because jobs are collected before what they stand on.
    ImportJob(
            Tenancy tenancy,
            Clock clock,
            @Lazy Imports imports,
            @Lazy ImportFiles files,
            @Lazy Policies policies,
            @Lazy FileIntake intake) {
        this.tenancy = tenancy;
        this.clock = clock;
        this.imports = imports;
        this.files = files;
        this.policies = policies;
        this.intake = intake;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Next run(OrganisationId organisation, UUID id) {
        Import file = imports.find(organisation, id).orElse(null);
        if (file == null) {
            return new Next.Over();
        }
        return switch (file.state()) {
            case RUNNING -> read(organisation, file);
            case STOPPED -> wait(organisation, id);
            case ARRIVING -> new Next.Over();
            case GIVEN_UP -> new Next.Over();
            case REFUSED -> new Next.Over();
            case DONE -> new Next.Over();
        };
    }

    private Next wait(OrganisationId organisation, UUID id) {
        return tenancy.in(organisation, () -> {
            Instant now = clock.instant();
            if (imports.changedAt(id).plus(TO_GO_ON).isAfter(now)) {
                return new Next.Again(now.plus(LOOK_AGAIN));
            }
            imports.end(organisation, id, State.GIVEN_UP, null);
            return new Next.Over();
        });
    }

    private Next read(OrganisationId organisation, Import file) {
        try {
            Rows rows = Rows.of(files.read(organisation, file.id()), clock.instant());
            if (file.place() > 0) {
                rows.skipTo(file.place(), file.line());
            }
            return read(organisation, file, rows);
        } catch (FileRefused why) {
            tenancy.run(organisation, () -> imports.end(organisation, file.id(), State.REFUSED, why));
            return new Next.Over();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Next read(OrganisationId organisation, Import file, Rows rows) throws IOException {
        for (int batch = 0; batch < BATCHES; batch++) {
            List<Row> some = some(rows);
            if (some.isEmpty()) {
                tenancy.run(organisation, () -> imports.end(organisation, file.id(), State.DONE, null));
                return new Next.Over();
            }
            if (!tenancy.in(organisation, () -> takeIn(organisation, file, some))) {
                break;
            }
        }
        return new Next.Again(clock.instant());
    }

    private static List<Row> some(Rows rows) throws IOException {
        List<Row> some = new ArrayList<>(ROWS);
        long bytes = 0;
        // Long rows come in smaller numbers, so that memory does not depend on them.
        while (some.size() < ROWS && bytes < 4_000_000) {
            @Nullable Row row = rows.next();
            if (row == null) {
                break;
            }
            some.add(row);
            bytes += row instanceof Row.Taken taken ? taken.comment().bytes().length : 0;
        }
        return some;
    }

    /** Takes rows in; false where it was broken off meanwhile, or another run has come further. */
    private boolean takeIn(OrganisationId organisation, Import file, List<Row> rows) {
        TakeIn.Look look = new TakeIn.Look(
                organisation,
                new ChannelId(file.channel()),
                policies.inForce(organisation),
                "file " + file.name(),
                clock.instant());
        tenancy.lock(look.turn());
        Import now = imports.locked(file.id());
        Place end = rows.getLast().at();
        if (!now.running() || now.place() >= end.end()) {
            return false;
        }
        List<Row.Taken> taken = rows.stream()
                .filter(Row.Taken.class::isInstance)
                .map(Row.Taken.class::cast)
                .toList();
        List<RefusedRow> refused = rows.stream()
                .filter(Row.Refused.class::isInstance)
                .map(Row.Refused.class::cast)
                .map(row -> new RefusedRow(row.at().line(), row.reason(), DerivedText.plain(row.detail())))
                .toList();
        int added = intake.rows(look, file, taken);
        imports.refuse(organisation, file.id(), refused);
        imports.advanced(
                now, end.end(), end.lineAfter(), new Import.Counts(added, taken.size() - added, refused.size()));
        return true;
    }
}
