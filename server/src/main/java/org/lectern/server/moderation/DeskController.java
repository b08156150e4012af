package org.lectern.server.moderation;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.lectern.rulebook.Permission;
import org.lectern.server.cases.Case;
import org.lectern.server.cases.Holds;
import org.lectern.server.database.Tenancy;
import org.lectern.server.web.Flash;
import org.lectern.server.web.Viewer;
import org.lectern.server.web.pages.Layout.Notice;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What is done with a case besides deciding it: claimed, given back, taken over, handed over, put aside, noted. */
@Controller
class DeskController {

    private final Tenancy tenancy;
    private final Found.Finder finder;
    private final Holds holds;
    private final Claims claims;
    private final Team.Finder teams;
    private final CommentsController comments;
    private final QueueView queue;
    private final PageParts parts;
    private final Clock clock;

    DeskController(
            Tenancy tenancy,
            Found.Finder finder,
            Holds holds,
            Claims claims,
            Team.Finder teams,
            CommentsController comments,
            QueueView queue,
            PageParts parts,
            Clock clock) {
        this.tenancy = tenancy;
        this.finder = finder;
        this.holds = holds;
        this.claims = claims;
        this.teams = teams;
        this.comments = comments;
        this.queue = queue;
        this.parts = parts;
        this.clock = clock;
    }

    @PostMapping("/cases/{number}/claim")
    String claim(
            Viewer viewer,
            @PathVariable String number,
            @RequestParam(defaultValue = "") String in,
            HttpServletRequest request) {
        Case about = about(viewer, number);
        if (!claims.begun(viewer, about.id())) {
            say(viewer, request, Notice.Kind.WRONG, "desk.not-claimed");
        }
        return back(number, in);
    }

    @PostMapping("/cases/{number}/release")
    String release(Viewer viewer, @PathVariable String number, @RequestParam(defaultValue = "") String in) {
        Case about = about(viewer, number);
        tenancy.run(viewer.organisation(), () -> holds.release(about.id(), viewer.person()));
        return back(number, in);
    }

    @PostMapping("/cases/{number}/take-over")
    Object takeOver(
            Viewer viewer,
            @PathVariable String number,
            @RequestParam Map<String, String> fields,
            HttpServletRequest request) {
        Case about = about(viewer, number);
        DeskForm form = new DeskForm("take-over", fields, null);
        if (form.words().isEmpty()) {
            return again(viewer, number, form.wrong("desk.missing.take-over.words"));
        }
        String from = fields.getOrDefault("from", "");
        Holds.TakenOver taken = in(
                viewer,
                () -> holds.takeOver(
                        viewer.organisation(), about, viewer.person(), claims.lapses(), form.words(), from));
        return switch (taken) {
            case DONE -> told(viewer, request, Notice.Kind.DONE, "desk.taken-over", fields, number);
            case DECIDED -> told(viewer, request, Notice.Kind.WRONG, "desk.decided", fields, number);
            case BY_ANOTHER -> again(viewer, number, form.wrong("desk.take-over.by-another.words"));
        };
    }

    private String told(
            Viewer viewer,
            HttpServletRequest request,
            Notice.Kind kind,
            String key,
            Map<String, String> fields,
            String number) {
        say(viewer, request, kind, key);
        return back(number, in(fields));
    }

    @PostMapping("/cases/{number}/hand-over")
    Object handOver(
            Viewer viewer,
            @PathVariable String number,
            @RequestParam Map<String, String> fields,
            HttpServletRequest request) {
        Case about = about(viewer, number);
        DeskForm form = new DeskForm("hand-over", fields, null);
        Team.Moderator to = to(viewer, fields.getOrDefault("to", ""));
        if (to == null) {
            return again(viewer, number, form.wrong("desk.missing.to"));
        }
        if (form.words().isEmpty()) {
            return again(viewer, number, form.wrong("desk.missing.hand-over.words"));
        }
        boolean given =
                in(viewer, () -> holds.handOver(viewer.organisation(), about, viewer.person(), to.id(), form.words()));
        say(
                viewer,
                request,
                given ? Notice.Kind.DONE : Notice.Kind.WRONG,
                given ? "desk.handed-over" : "desk.decided",
                to.name());
        return "redirect:" + queue.next(viewer, QueueQuery.parse(in(fields)));
    }

    private Team.@Nullable Moderator to(Viewer viewer, String id) {
        return in(viewer, () -> teams.of(viewer.organisation())).moderators().stream()
                .filter(one -> one.id().toString().equals(id) && !one.id().equals(viewer.person()))
                .findFirst()
                .orElse(null);
    }

    @PostMapping("/cases/{number}/hold")
    Object hold(
            Viewer viewer,
            @PathVariable String number,
            @RequestParam Map<String, String> fields,
            HttpServletRequest request) {
        Case about = about(viewer, number);
        DeskForm form = new DeskForm("hold", fields, null);
        Instant until = form.until(clock.instant(), viewer.zone());
        if (until == null) {
            return again(viewer, number, form.wrong("desk.missing.until"));
        }
        if (form.words().isEmpty()) {
            return again(viewer, number, form.wrong("desk.missing.hold.words"));
        }
        boolean held = in(viewer, () -> holds.hold(viewer.organisation(), about, viewer.person(), until, form.words()));
        say(
                viewer,
                request,
                held ? Notice.Kind.DONE : Notice.Kind.WRONG,
                held ? "desk.held" : "desk.not-waiting",
                parts.when(viewer, until).shortText());
        return "redirect:" + queue.next(viewer, QueueQuery.parse(in(fields)));
    }

    @PostMapping("/cases/{number}/resume")
    String resume(
            Viewer viewer,
            @PathVariable String number,
            @RequestParam(defaultValue = "") String in,
            HttpServletRequest request) {
        Case about = about(viewer, number);
        boolean waits = in(
                viewer,
                () -> holds.resume(
                        viewer.organisation(), about.id(), viewer.person().toString(), "person"));
        say(viewer, request, waits ? Notice.Kind.DONE : Notice.Kind.WRONG, waits ? "desk.resumed" : "desk.not-held");
        return back(number, in);
    }

    @PostMapping("/cases/{number}/notes")
    Object note(
            Viewer viewer,
            @PathVariable String number,
            @RequestParam Map<String, String> fields,
            HttpServletRequest request) {
        Case about = about(viewer, number);
        DeskForm form = new DeskForm("note", fields, null);
        if (form.words().isEmpty()) {
            return again(viewer, number, form.wrong("desk.missing.note.words"));
        }
        tenancy.run(
                viewer.organisation(), () -> holds.note(viewer.organisation(), about, viewer.person(), form.words()));
        say(viewer, request, Notice.Kind.DONE, "desk.noted");
        return back(number, in(fields));
    }

    private Case about(Viewer viewer, String number) {
        viewer.require(Permission.DECIDE);
        return finder.numbered(viewer.organisation(), number).about();
    }

    private <T> T in(Viewer viewer, Supplier<T> work) {
        return tenancy.in(viewer.organisation(), work);
    }

    private Object again(Viewer viewer, String number, DeskForm form) {
        return comments.page(
                viewer,
                number,
                QueueQuery.parse(in(form.fields())),
                new CommentsController.Sent(DecisionForm.EMPTY, form),
                422);
    }

    private static String in(Map<String, String> fields) {
        return fields.getOrDefault("in", "");
    }

    private static String back(String number, String in) {
        return "redirect:" + QueueQuery.parse(in).href(number);
    }

    private void say(Viewer viewer, HttpServletRequest request, Notice.Kind kind, String key, Object... arguments) {
        Flash.notice(kind, parts.layout(viewer, "comments.title").text(key, arguments))
                .keep(request);
    }
}
