package org.lectern.server.policy;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lectern.rulebook.Permission;
import org.lectern.rulebook.Word;
import org.lectern.rulebook.draft.ProposedClause;
import org.lectern.rulebook.draft.ProposedClauses;
import org.lectern.rulebook.draft.SourceLine;
import org.lectern.rulebook.draft.Treatment;
import org.lectern.server.documents.DocumentReading;
import org.lectern.server.documents.Reading;
import org.lectern.server.web.Flash;
import org.lectern.server.web.Layouts;
import org.lectern.server.web.Redirect;
import org.lectern.server.web.Upload;
import org.lectern.server.web.View;
import org.lectern.server.web.Viewer;
import org.lectern.server.web.pages.Layout.Notice;
import org.lectern.server.words.Problem;
import org.lectern.server.words.Refusal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** From the document of a policy to a draft of its rulebook: brought, read, confirmed clause by clause. */
@Controller
class ReadingController {

    /** Each clause has three fields in the form, and a form has at most a thousand. */
    private static final int MOST_CLAUSES = 250;

    private static final int LONGEST_NAME = 120;
    private static final String READ = "/policy/read";

    private final Layouts layouts;
    private final DocumentReading documents;
    private final PolicyReadings readings;
    private final ReadingView view;

    ReadingController(Layouts layouts, DocumentReading documents, PolicyReadings readings, ReadingView view) {
        this.layouts = layouts;
        this.documents = documents;
        this.readings = readings;
        this.view = view;
    }

    @GetMapping(READ)
    View bring(Viewer viewer) {
        viewer.require(Permission.MANAGE_POLICY);
        return view.bring(viewer, null);
    }

    @PostMapping(READ)
    Object read(Viewer viewer, @RequestParam(required = false) @Nullable MultipartFile file) {
        viewer.require(Permission.MANAGE_POLICY);
        return switch (documents.read(Upload.bytes(file))) {
            case Reading.Refused(Reading.Why why) -> refused(viewer, why);
            case Reading.Read(List<SourceLine> lines) -> keep(viewer, name(file), lines);
        };
    }

    private View refused(Viewer viewer, Reading.Why why) {
        return view.bring(viewer, layouts.messages().text("paper.cannot." + why.word()))
                .withStatus(422);
    }

    private Object keep(Viewer viewer, String file, List<SourceLine> lines) {
        List<ProposedClause> clauses = ProposedClauses.of(lines);
        if (clauses.isEmpty() || clauses.size() > MOST_CLAUSES) {
            return refused(viewer, clauses.isEmpty() ? Reading.Why.EMPTY : Reading.Why.TOO_LONG);
        }
        String text = lines.stream().map(SourceLine::text).collect(Collectors.joining("\n"));
        UUID id = readings.keep(viewer, file, ProposedClauses.title(lines, file), text, clauses);
        return Redirect.to(READ + "/" + id);
    }

    private static String name(@Nullable MultipartFile file) {
        String name = file == null || file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
                .replaceAll("[\\p{Cc}\\p{Cs}]", " ")
                .strip();
        return last.length() > LONGEST_NAME ? last.substring(0, LONGEST_NAME) : last;
    }

    @GetMapping(READ + "/{id}")
    View confirm(Viewer viewer, @PathVariable UUID id) {
        viewer.require(Permission.MANAGE_POLICY);
        return view.confirm(viewer, find(viewer, id), List.of(), Set.of());
    }

    @PostMapping(READ + "/{id}")
    Object choose(Viewer viewer, @PathVariable UUID id, HttpServletRequest request) {
        viewer.require(Permission.MANAGE_POLICY);
        PolicyReading reading = chosen(find(viewer, id), request);
        readings.choose(viewer.organisation(), reading);
        if (!"draft".equals(request.getParameter("go"))) {
            Flash.notice(Notice.Kind.DONE, layouts.messages().text("paper.kept"))
                    .keep(request);
            return Redirect.to(READ + "/" + id);
        }
        Set<Integer> unnamed = new TreeSet<>();
        reading.clauses().stream()
                .filter(one -> one.taken() && one.name().isBlank())
                .forEach(one -> unnamed.add(one.number()));
        List<String> wrong = wrong(reading, unnamed);
        return wrong.isEmpty()
                ? Redirect.to("/policy/next?from=" + id)
                : view.confirm(viewer, reading, wrong, unnamed).withStatus(422);
    }

    private List<String> wrong(PolicyReading reading, Set<Integer> unnamed) {
        if (reading.title().isBlank()) {
            return List.of(layouts.messages().text("paper.wrong.title"));
        }
        if (reading.confirmed().isEmpty()) {
            return List.of(layouts.messages().text("paper.wrong.none"));
        }
        return unnamed.isEmpty()
                ? List.of()
                : List.of(layouts.messages()
                        .text(
                                "paper.wrong.names",
                                unnamed.stream().map(String::valueOf).collect(Collectors.joining(", "))));
    }

    /** The reading as the form says it; what the form does not have stays. */
    private static PolicyReading chosen(PolicyReading reading, HttpServletRequest request) {
        return new PolicyReading(
                reading.id(),
                reading.file(),
                sent(request, "title", reading.title()),
                reading.lines(),
                reading.readBy(),
                reading.readAt(),
                reading.clauses().stream().map(one -> chosen(one, request)).toList());
    }

    private static PolicyReading.Chosen chosen(PolicyReading.Chosen before, HttpServletRequest request) {
        String number = "-" + before.number();
        Treatment asked = Word.find(
                Treatment.class, sent(request, "as" + number, before.treatment().word()));
        boolean fits = asked != null && before.clause().choices().contains(asked);
        return new PolicyReading.Chosen(
                before.number(),
                before.clause(),
                request.getParameter("take" + number) != null,
                sent(request, "name" + number, before.name()),
                fits && asked != null ? asked : before.treatment());
    }

    private static String sent(HttpServletRequest request, String field, String before) {
        String sent = request.getParameter(field);
        String text =
                sent == null ? before : sent.replaceAll("[\\p{Cc}\\p{Cs}]", " ").strip();
        return text.length() > LONGEST_NAME ? text.substring(0, LONGEST_NAME) : text;
    }

    @PostMapping(READ + "/{id}/throw-away")
    Object throwAway(Viewer viewer, @PathVariable UUID id, HttpServletRequest request) {
        viewer.require(Permission.MANAGE_POLICY);
        readings.throwAway(viewer.organisation(), find(viewer, id).id());
        Flash.notice(Notice.Kind.DONE, layouts.messages().text("paper.thrown-away"))
                .keep(request);
        return Redirect.to(READ);
    }

    private PolicyReading find(Viewer viewer, UUID id) {
        return readings.find(viewer.organisation(), id).orElseThrow(() -> new Refusal(Problem.NOT_FOUND));
    }
}
