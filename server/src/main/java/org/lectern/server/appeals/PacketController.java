package org.lectern.server.appeals;

import java.util.List;
import java.util.Optional;
import org.lectern.server.appeals.pages.PacketPage;
import org.lectern.server.database.Tenancy;
import org.lectern.server.log.Reads;
import org.lectern.server.people.People;
import org.lectern.server.people.PersonId;
import org.lectern.server.web.Layouts;
import org.lectern.server.web.Pdf;
import org.lectern.server.web.View;
import org.lectern.server.web.Viewer;
import org.lectern.server.words.Problem;
import org.lectern.server.words.Refusal;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The papers of an appeal to print for the agenda of a board, without who wrote and how they are reached. */
@Controller
class PacketController {

    private final Tenancy tenancy;
    private final Layouts layouts;
    private final Appeals appeals;
    private final AppealAccess access;
    private final Removals removals;
    private final RedactedWords words;
    private final People people;
    private final Reads reads;
    private final Pdf pdf;

    PacketController(
            Tenancy tenancy,
            Layouts layouts,
            Appeals appeals,
            AppealAccess access,
            Removals removals,
            RedactedWords words,
            People people,
            Reads reads,
            Pdf pdf) {
        this.tenancy = tenancy;
        this.layouts = layouts;
        this.appeals = appeals;
        this.access = access;
        this.removals = removals;
        this.words = words;
        this.people = people;
        this.reads = reads;
        this.pdf = pdf;
    }

    @GetMapping("/appeals/{number}/packet")
    View packet(Viewer viewer, @PathVariable String number) {
        return View.of("appeals/packet.jte", page(viewer, read(viewer, number)));
    }

    /** The same as a file for the agenda. */
    @GetMapping("/appeals/{number}/packet/pdf")
    ResponseEntity<byte[]> file(Viewer viewer, @PathVariable String number) {
        PacketPage page = page(viewer, read(viewer, number));
        return Pdf.answer(pdf.of(View.of("appeals/packet-pdf.jte", page)), page.number() + ".pdf");
    }

    private Appeal read(Viewer viewer, String number) {
        access.require(viewer);
        Appeal appeal =
                appeals.numbered(viewer.organisation(), number).orElseThrow(() -> new Refusal(Problem.NOT_FOUND));
        tenancy.run(
                viewer.organisation(),
                () -> reads.record(
                        viewer.organisation(),
                        viewer.person().toString(),
                        "appeal-packet",
                        appeal.item().toString()));
        return appeal;
    }

    private PacketPage page(Viewer viewer, Appeal appeal) {
        Removals.Removal removal = removals.of(viewer.organisation(), appeal.decision());
        var layout = layouts.of(viewer, "appeals.packet", appeal.number());
        String mark = layout.text("appeals.redacted");
        List<String> names = List.of(removal.item().author(), removal.item().handle());
        Optional<String> comment = words.of(viewer.organisation(), appeal.decision(), names, mark);
        return new PacketPage(
                layout,
                viewer.organisationName(),
                appeal.number(),
                layout.text("letters.where", removal.post().title(), removal.channel()),
                Redacted.text(removal.post().text(), List.of(), names, mark),
                comment.orElse(""),
                comment.isEmpty(),
                removal.decision().act().word(),
                removal.document(),
                removal.clause() == null ? "" : removal.clause().place(),
                removal.clause() == null ? "" : removal.clause().asks(),
                people.member(
                                viewer.organisation(),
                                new PersonId(removal.decision().decidedBy()))
                        .map(member -> member.title())
                        .orElse(""),
                layouts.times(viewer).at(removal.decision().decidedAt()),
                Redacted.text(removal.decision().reason(), List.of(), names, mark),
                layouts.times(viewer).at(appeal.filedAt()),
                Redacted.text(appeal.words(), List.of(), names, mark));
    }
}
