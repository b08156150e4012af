package org.lectern.server.steps;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lectern.rulebook.Attestation;
import org.lectern.rulebook.CaseKind;
import org.lectern.rulebook.Label;
import org.lectern.rulebook.Permission;
import org.lectern.server.cases.Cases;
import org.lectern.server.channels.Channels;
import org.lectern.server.database.Tenancy;
import org.lectern.server.inbox.Item;
import org.lectern.server.inbox.ItemId;
import org.lectern.server.inbox.Items;
import org.lectern.server.log.Reads;
import org.lectern.server.moderation.Decisions;
import org.lectern.server.people.People;
import org.lectern.server.steps.pages.PackagePage;
import org.lectern.server.web.Flash;
import org.lectern.server.web.Layouts;
import org.lectern.server.web.Pdf;
import org.lectern.server.web.Redirect;
import org.lectern.server.web.Texts;
import org.lectern.server.web.View;
import org.lectern.server.web.Viewer;
import org.lectern.server.web.pages.Field;
import org.lectern.server.web.pages.Layout;
import org.lectern.server.web.pages.Layout.Notice;
import org.lectern.server.words.Problem;
import org.lectern.server.words.Refusal;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A package for authorities about one comment: asking for it, releasing it or not, and the file. */
@Controller
class PackageController {

    private static final int LONGEST = 2000;
    private static final int LONGEST_RECIPIENT = 300;

    private final Tenancy tenancy;
    private final Layouts layouts;
    private final Cases cases;
    private final Items items;
    private final Channels channels;
    private final Decisions decisions;
    private final People people;
    private final Reads reads;
    private final Packages packages;
    private final PackageFiles files;

    PackageController(
            Tenancy tenancy,
            Layouts layouts,
            Cases cases,
            Items items,
            Channels channels,
            Decisions decisions,
            People people,
            Reads reads,
            Packages packages,
            PackageFiles files) {
        this.tenancy = tenancy;
        this.layouts = layouts;
        this.cases = cases;
        this.items = items;
        this.channels = channels;
        this.decisions = decisions;
        this.people = people;
        this.reads = reads;
        this.packages = packages;
        this.files = files;
    }

    @GetMapping("/packages/{number}")
    View page(Viewer viewer, @PathVariable String number) {
        return page(viewer, item(viewer, number), number, Field.empty(), Field.empty(), Field.empty());
    }

    // What is closed to everybody is reported in another way, which its own page says.
    private Item item(Viewer viewer, String number) {
        viewer.require(Permission.DECIDE);
        return tenancy.in(
                        viewer.organisation(),
                        () -> cases.numbered(number)
                                .filter(one -> one.kind().equals(CaseKind.MODERATION.word()))
                                .map(one -> items.get(new ItemId(one.subject()))))
                .filter(item -> !item.sealed())
                .orElseThrow(() -> new Refusal(Problem.NOT_FOUND));
    }

    private Optional<PackageForAuthorities> last(Viewer viewer, Item item) {
        return tenancy.in(viewer.organisation(), () -> packages.last(item.id()));
    }

    @PostMapping("/packages/{number}")
    Object ask(
            Viewer viewer,
            @PathVariable String number,
            @RequestParam(defaultValue = "") String why,
            HttpServletRequest request) {
        Item item = item(viewer, number);
        if (why.isBlank() || why.length() > LONGEST) {
            Field wrong = Field.wrong(why, text("package.why.missing"));
            return page(viewer, item, number, wrong, Field.empty(), Field.empty())
                    .withStatus(422);
        }
        packages.ask(viewer, item.id(), number, why.strip());
        return told(number, true, "package.asked", request);
    }

    @PostMapping("/packages/{number}/release")
    Object release(
            Viewer viewer,
            @PathVariable String number,
            @RequestParam(defaultValue = "") String recipient,
            @RequestParam(defaultValue = "") String reason,
            HttpServletRequest request) {
        Item item = item(viewer, number);
        PackageForAuthorities asked = releasing(viewer, item);
        boolean nobody = recipient.isBlank() || recipient.length() > LONGEST_RECIPIENT;
        if (nobody || reason.length() > LONGEST) {
            Field wrong = nobody ? Field.wrong(recipient, text("package.recipient.missing")) : Field.of(recipient);
            return page(viewer, item, number, Field.empty(), wrong, Field.of(reason))
                    .withStatus(422);
        }
        byte[] file = files.of(viewer, asked, recipient.strip());
        return told(
                number,
                packages.release(viewer, asked, recipient.strip(), reason.strip(), file),
                "package.released",
                request);
    }

    @PostMapping("/packages/{number}/keep")
    Object keep(
            Viewer viewer,
            @PathVariable String number,
            @RequestParam(defaultValue = "") String reason,
            HttpServletRequest request) {
        Item item = item(viewer, number);
        PackageForAuthorities asked = releasing(viewer, item);
        if (reason.isBlank() || reason.length() > LONGEST) {
            Field wrong = Field.wrong(reason, text("steps.reason.missing"));
            return page(viewer, item, number, Field.empty(), Field.empty(), wrong)
                    .withStatus(422);
        }
        return told(number, packages.keep(viewer, asked, reason.strip()), "package.kept", request);
    }

    private PackageForAuthorities releasing(Viewer viewer, Item item) {
        if (!packages.mayRelease(viewer)) {
            throw new Refusal(Problem.FORBIDDEN, viewer.roleTitle());
        }
        return last(viewer, item).orElseThrow(() -> new Refusal(Problem.NOT_FOUND));
    }

    /** {@code id} is that of a package about this comment: what somebody was given stays to be had when another is asked for. */
    @GetMapping("/packages/{number}/{id}/file")
    ResponseEntity<byte[]> file(Viewer viewer, @PathVariable String number, @PathVariable UUID id) {
        Item item = item(viewer, number);
        byte[] file = tenancy.in(viewer.organisation(), () -> {
            Optional<byte[]> found = packages.about(item.id()).stream()
                    .filter(one -> one.id().equals(id))
                    .findFirst()
                    .flatMap(packages::file);
            found.ifPresent(_ -> reads.record(
                    viewer.organisation(),
                    viewer.person().toString(),
                    "package",
                    item.id().toString()));
            return found.orElseThrow(() -> new Refusal(Problem.NOT_FOUND));
        });
        return Pdf.answer(file, "package-" + number + ".pdf");
    }

    private View page(Viewer viewer, Item item, String number, Field why, Field recipient, Field reason) {
        Layout layout = layouts.of(viewer, "package.title", number);
        List<PackageForAuthorities> all = tenancy.in(viewer.organisation(), () -> packages.about(item.id()));
        PackageForAuthorities asked = all.isEmpty() ? null : all.getFirst();
        boolean waits = asked != null && asked.state() == PackageState.ASKED;
        return View.of(
                "steps/package.jte",
                new PackagePage(
                        layout,
                        number,
                        layout.text(threat(viewer, item) ? "package.threat" : "package.no-threat"),
                        Texts.segments(item.text()),
                        layout.text(
                                "letters.where",
                                tenancy.in(viewer.organisation(), () -> items.post(item.post()))
                                        .title(),
                                channels.get(viewer.organisation(), item.channel())
                                        .name()),
                        all.stream().map(one -> soFar(viewer, layout, one)).toList(),
                        List.of(
                                layout.text("package.contents.words"),
                                layout.text("package.contents.times"),
                                layout.text("package.contents.hashes"),
                                layout.text("package.contents.pictures"),
                                layout.text("package.contents.record"),
                                layout.text("package.contents.contact")),
                        !waits,
                        waits && packages.mayRelease(viewer),
                        why,
                        recipient,
                        reason));
    }

    /** Whether the program noticed a possible threat, or a person who decided attested one. */
    private boolean threat(Viewer viewer, Item item) {
        boolean noticed = tenancy.in(
                viewer.organisation(),
                () -> items.noticed(item.id(), item.revision()).stream()
                        .anyMatch(one -> one.label().equals(Label.THREAT.word())));
        return noticed
                || decisions.about(viewer.organisation(), item.id()).stream()
                        .anyMatch(one -> one.attested() == Attestation.THREAT);
    }

    private PackagePage.SoFar soFar(Viewer viewer, Layout layout, PackageForAuthorities one) {
        return new PackagePage.SoFar(
                told(viewer, layout, one),
                one.state() == PackageState.RELEASED ? "/packages/" + one.number() + "/" + one.id() + "/file" : null);
    }

    private List<String> told(Viewer viewer, Layout layout, PackageForAuthorities asked) {
        List<String> told = new ArrayList<>();
        told.add(layout.text(
                "package.asked-by",
                name(asked.askedBy()),
                layouts.times(viewer).at(asked.askedAt()).shortText(),
                asked.why()));
        @Nullable UUID by = asked.answeredBy();
        if (by != null) {
            told.add(layout.text(
                    "package.state." + asked.state().name(),
                    name(by),
                    layouts.times(viewer)
                            .at(Objects.requireNonNull(asked.answeredAt()))
                            .shortText(),
                    asked.recipient(),
                    asked.reason()));
        } else {
            told.add(layout.text("package.waits"));
        }
        return told;
    }

    private String name(UUID person) {
        return people.names(List.of(person)).getOrDefault(person, "");
    }

    private Object told(String number, boolean done, String key, HttpServletRequest request) {
        Flash.notice(done ? Notice.Kind.DONE : Notice.Kind.PLAIN, text(done ? key : "steps.before"))
                .keep(request);
        return Redirect.to("/packages/" + number);
    }

    private String text(String key) {
        return layouts.messages().text(key);
    }
}
