package org.lectern.server.records;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lectern.rulebook.Permission;
import org.lectern.server.database.Tenancy;
import org.lectern.server.inbox.Capture;
import org.lectern.server.log.Log;
import org.lectern.server.log.LogKey;
import org.lectern.server.log.Reads;
import org.lectern.server.log.Seal;
import org.lectern.server.log.SealedEntry;
import org.lectern.server.people.Organisations;
import org.lectern.server.people.Person;
import org.lectern.server.people.PersonId;
import org.lectern.server.records.pages.RecordPage;
import org.lectern.server.web.Layouts;
import org.lectern.server.web.RailPlace;
import org.lectern.server.web.RailSource;
import org.lectern.server.web.View;
import org.lectern.server.web.Viewer;
import org.lectern.server.words.Problem;
import org.lectern.server.words.Refusal;
import org.springframework.context.annotation.Bean;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The record: its lines, the proof of each, the bytes behind them, and the whole of it to take away. */
@Controller
class RecordController {

    private static final int PAGE = 50;

    private final Layouts layouts;
    private final Tenancy tenancy;
    private final Clock clock;
    private final Log log;
    private final LogKey key;
    private final Reads reads;
    private final RecordView view;
    private final Exports exports;
    private final Organisations organisations;

    RecordController(
            Layouts layouts,
            Tenancy tenancy,
            Clock clock,
            Log log,
            LogKey key,
            Reads reads,
            RecordView view,
            Exports exports,
            Organisations organisations) {
        this.layouts = layouts;
        this.tenancy = tenancy;
        this.clock = clock;
        this.log = log;
        this.key = key;
        this.reads = reads;
        this.view = view;
        this.exports = exports;
        this.organisations = organisations;
    }

    @Bean
    static RailSource recordInRail() {
        return _ -> List.of(new RailPlace(60, "archive", "rail.record", "/record", 0, Permission.SEE_RECORD));
    }

    /** Fifty entries, newest first; {@code before} is the record number above them, absent for the newest. */
    @GetMapping("/record")
    View record(Viewer viewer, @RequestParam(required = false) @Nullable Long before) {
        viewer.require(Permission.SEE_RECORD);
        return tenancy.in(viewer.organisation(), () -> {
            Seal seal = log.seal().orElse(null);
            long size = seal == null ? 0 : seal.size();
            long top = before == null ? size : Math.clamp(before, 0, size);
            long first = Math.max(0, top - PAGE);
            List<SealedEntry> entries = log.from(first, (int) (top - first)).reversed();
            return View.of(
                    "records/record.jte",
                    new RecordPage(
                            layouts.of(viewer, "record.title"),
                            view.lines(entries, layouts.messages(), layouts.times(viewer)),
                            view.checkpoint(seal, layouts.times(viewer)),
                            key.publicFile().getFileName().toString(),
                            viewer.may(Permission.EXPORT),
                            top < size ? "/record?before=" + Math.min(size, top + PAGE) : null,
                            first > 0 ? "/record?before=" + first : null));
        });
    }

    @GetMapping("/record/{index}")
    View entry(Viewer viewer, @PathVariable long index) {
        viewer.require(Permission.SEE_RECORD);
        return tenancy.in(viewer.organisation(), () -> {
            SealedEntry entry = find(index);
            reads.record(
                    viewer.organisation(),
                    viewer.person().toString(),
                    "entry",
                    entry.id().value().toString());
            return View.of(
                    "records/entry.jte",
                    view.entry(
                            layouts.titled(viewer, view.words(entry, layouts.messages())),
                            entry,
                            index,
                            log.seal().orElseThrow(),
                            layouts.times(viewer)));
        });
    }

    private SealedEntry find(long index) {
        return log.entry(index).orElseThrow(() -> new Refusal(Problem.NOT_FOUND));
    }

    /** The bytes as they were received, as a file that no browser shows. */
    @GetMapping("/record/{index}/bytes")
    ResponseEntity<byte[]> bytes(Viewer viewer, @PathVariable long index) {
        viewer.require(Permission.SEE_RECORD);
        Capture capture = tenancy.in(viewer.organisation(), () -> {
            Capture found = view.capture(find(index));
            if (found == null) {
                throw new Refusal(Problem.NOT_FOUND);
            }
            reads.record(
                    viewer.organisation(),
                    viewer.person().toString(),
                    "capture",
                    found.id().toString());
            return found;
        });
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header("Content-Disposition", attachment("record-" + index + ".bin"))
                .header("X-Content-Type-Options", "nosniff")
                .body(capture.bytes());
    }

    private static String attachment(String file) {
        return ContentDisposition.attachment().filename(file).build().toString();
    }

    /** Written while it is made; one that fails in the middle is cut off, so that nobody takes it for whole. */
    @PostMapping("/record/export")
    void export(Viewer viewer, HttpServletResponse response) throws IOException {
        viewer.require(Permission.EXPORT);
        UUID person = viewer.person();
        String slug = organisations.get(viewer.organisation()).slug();
        String file = "lectern-" + slug + "-" + LocalDate.now(clock.withZone(viewer.zone())) + ".zip";
        response.setContentType("application/zip");
        response.setHeader("Content-Disposition", attachment(file));
        exports.write(
                viewer.organisation(),
                new Person(new PersonId(person), viewer.name(), viewer.email()),
                response.getOutputStream());
    }
}
