package org.lectern.server.reports;

import static org.lectern.server.reports.db.Tables.CELLS;
import static org.lectern.server.reports.db.Tables.YEARS;

import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.lectern.rulebook.Word;
import org.lectern.server.database.OrganisationId;
import org.lectern.server.database.Tenancy;
import org.lectern.server.log.Log;
import org.lectern.server.log.Payload;
import org.lectern.server.reports.db.tables.records.CellsRecord;
import org.lectern.server.web.Viewer;
import org.springframework.stereotype.Component;

/** The door to the years that a library shows to everybody, as they were when it said so. */
@Component
public class Years {

    private final DSLContext sql;
    private final Tenancy tenancy;
    private final Clock clock;
    private final Log log;

    Years(DSLContext sql, Tenancy tenancy, Clock clock, Log log) {
        this.sql = sql;
        this.tenancy = tenancy;
        this.clock = clock;
        this.log = log;
    }

    /** The years that are shown, the newest first. */
    public List<Totals> shown(OrganisationId organisation) {
        return tenancy.in(
                organisation,
                () -> sql
                        .select(YEARS.YEAR)
                        .from(YEARS)
                        .where(YEARS.HIDDEN_AT.isNull())
                        .orderBy(YEARS.YEAR.desc())
                        .fetch(YEARS.YEAR)
                        .stream()
                        .map(this::read)
                        .toList());
    }

    /** Whether everybody can read the year. */
    boolean isShown(OrganisationId organisation, int year) {
        return tenancy.in(
                organisation, () -> sql.fetchExists(YEARS, YEARS.YEAR.eq(year).and(YEARS.HIDDEN_AT.isNull())));
    }

    /** The year as it was first shown, shown now or not; empty where it never was. */
    Optional<Totals> kept(OrganisationId organisation, int year) {
        return tenancy.in(
                organisation,
                () -> Optional.of(year)
                        .filter(one -> sql.fetchExists(YEARS, YEARS.YEAR.eq(one)))
                        .map(this::read));
    }

    private Totals read(int year) {
        Map<Integer, List<CellsRecord>> cells =
                sql.selectFrom(CELLS).where(CELLS.YEAR.eq(year)).orderBy(CELLS.PLACE).fetch().stream()
                        .collect(Collectors.groupingBy(CellsRecord::getPlace, TreeMap::new, Collectors.toList()));
        List<Totals.Line> lines = cells.values().stream().map(Years::line).toList();
        return new Totals(year, lines.subList(0, lines.size() - 1), lines.getLast());
    }

    private static Totals.Line line(List<CellsRecord> cells) {
        Map<Figure, Integer> counts = new EnumMap<>(Figure.class);
        for (CellsRecord cell : cells) {
            Figure figure = Word.find(Figure.class, cell.getFigure());
            if (figure != null && cell.getValue() != null) {
                counts.put(figure, cell.getValue());
            }
        }
        return new Totals.Line(cells.getFirst().getClause(), cells.getFirst().getSays(), counts);
    }

    /** Shows a year from now on, with the numbers that were kept when it was shown first; nothing where it is shown already. */
    void show(Viewer viewer, Totals totals) {
        tenancy.run(viewer.organisation(), () -> {
            boolean again = sql.update(YEARS)
                            .setNull(YEARS.HIDDEN_AT)
                            .where(YEARS.YEAR.eq(totals.year()).and(YEARS.HIDDEN_AT.isNotNull()))
                            .execute()
                    == 1;
            boolean first = !again && begin(viewer, totals.year());
            if (first) {
                keep(viewer.organisation(), totals);
            }
            if (first || again) {
                append(viewer, Payload.of(ReportKinds.SHOWN, totals.year()));
            }
        });
    }

    private boolean begin(Viewer viewer, int year) {
        return sql.insertInto(YEARS)
                        .set(YEARS.ORGANISATION, viewer.organisation().value())
                        .set(YEARS.YEAR, year)
                        .set(YEARS.SHOWN_AT, clock.instant())
                        .set(YEARS.SHOWN_BY, viewer.person())
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    private void keep(OrganisationId organisation, Totals totals) {
        int place = 0;
        for (Totals.Line line : totals.lines()) {
            for (Figure figure : Figure.BY_CLAUSE) {
                keep(organisation, totals.year(), place, line, figure);
            }
            place++;
        }
        for (Figure figure : Figure.values()) {
            keep(organisation, totals.year(), place, totals.all(), figure);
        }
    }

    private void keep(OrganisationId organisation, int year, int place, Totals.Line line, Figure figure) {
        @Nullable Integer value = line.count(figure);
        sql.insertInto(CELLS)
                .set(CELLS.ORGANISATION, organisation.value())
                .set(CELLS.YEAR, year)
                .set(CELLS.PLACE, place)
                .set(CELLS.CLAUSE, line.clause())
                .set(CELLS.SAYS, line.says())
                .set(CELLS.FIGURE, figure.word())
                .set(CELLS.VALUE, value)
                .execute();
    }

    /** Shows a year no longer; nothing where it was not shown. */
    void hide(Viewer viewer, int year) {
        tenancy.run(viewer.organisation(), () -> {
            int hidden = sql.update(YEARS)
                    .set(YEARS.HIDDEN_AT, clock.instant())
                    .where(YEARS.YEAR.eq(year).and(YEARS.HIDDEN_AT.isNull()))
                    .execute();
            if (hidden == 1) {
                append(viewer, Payload.of(ReportKinds.NOT_SHOWN, year));
            }
        });
    }

    private void append(Viewer viewer, Payload payload) {
        log.append(
                viewer.organisation(),
                viewer.organisation().toString(),
                viewer.person().toString(),
                payload);
    }
}
