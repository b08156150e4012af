package org.lectern.server.moderation;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lectern.rulebook.Permission;
import org.lectern.server.attention.Choice;
import org.lectern.server.database.Tenancy;
import org.lectern.server.log.Reads;
import org.lectern.server.moderation.pages.PicturePage;
import org.lectern.server.web.Flash;
import org.lectern.server.web.Upload;
import org.lectern.server.web.View;
import org.lectern.server.web.Viewer;
import org.lectern.server.web.pages.Layout.Notice;
import org.lectern.server.words.Problem;
import org.lectern.server.words.Refusal;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Keeps and shows the pictures of a comment, and takes that one is flagged. */
@Controller
class PicturesController {

    private final Found.Finder finder;
    private final KeptPictures pictures;
    private final PicturesView view;
    private final PageParts parts;
    private final Tenancy tenancy;
    private final Reads reads;

    PicturesController(
            Found.Finder finder,
            KeptPictures pictures,
            PicturesView view,
            PageParts parts,
            Tenancy tenancy,
            Reads reads) {
        this.finder = finder;
        this.pictures = pictures;
        this.view = view;
        this.parts = parts;
        this.tenancy = tenancy;
        this.reads = reads;
    }

    @PostMapping("/cases/{number}/pictures")
    String keep(
            Viewer viewer,
            @PathVariable String number,
            @RequestParam(defaultValue = "") String in,
            @RequestParam(required = false) @Nullable MultipartFile file,
            HttpServletRequest request) {
        viewer.require(Permission.DECIDE);
        Found found = finder.numbered(viewer.organisation(), number);
        byte[] bytes = Upload.bytes(file);
        String type = PictureType.of(bytes);
        if (type == null) {
            return back(viewer, number, in, request, "pictures.no-picture");
        }
        boolean kept = pictures.keep(viewer.organisation(), found.item().id(), viewer.person(), type, bytes);
        return back(viewer, number, in, request, kept ? null : "pictures.no-more");
    }

    /** {@code as} is the word of a label, or empty to take a flag back. */
    @PostMapping("/cases/{number}/pictures/{id}/flag")
    String flag(
            Viewer viewer,
            @PathVariable String number,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String as,
            @RequestParam(defaultValue = "") String in,
            HttpServletRequest request) {
        viewer.require(Permission.DECIDE);
        if (!as.isEmpty() && !Choice.MAY_HURT.contains(as)) {
            throw new Refusal(Problem.BAD_INPUT);
        }
        Found found = finder.numbered(viewer.organisation(), number);
        boolean changed =
                pictures.flag(viewer.organisation(), found.item().id(), id, viewer.person(), as.isEmpty() ? null : as);
        return back(viewer, number, in, request, changed ? null : "pictures.changed");
    }

    /** {@code wrong} is the key of a message, null where it was done. */
    private String back(Viewer viewer, String number, String in, HttpServletRequest request, @Nullable String wrong) {
        if (wrong != null) {
            Flash.notice(
                            Notice.Kind.WRONG,
                            parts.layout(viewer, "comments.title").text(wrong, KeptPictures.MOST))
                    .keep(request);
        }
        return "redirect:" + QueueQuery.parse(in).href(number);
    }

    /** A page of its own, so that nothing of it is loaded before somebody asks. */
    @GetMapping("/cases/{number}/pictures/{id}")
    View picture(Viewer viewer, @PathVariable String number, @PathVariable UUID id) {
        viewer.require(Permission.READ);
        PicturePage page = view.page(viewer, finder.numbered(viewer.organisation(), number), id);
        if (page == null) {
            throw new Refusal(Problem.NOT_FOUND);
        }
        return View.of("moderation/picture.jte", page);
    }

    @GetMapping("/cases/{number}/pictures/{id}/file")
    ResponseEntity<byte[]> file(Viewer viewer, @PathVariable String number, @PathVariable UUID id) {
        viewer.require(Permission.READ);
        Found found = finder.numbered(viewer.organisation(), number);
        byte[] bytes = pictures.bytes(viewer.organisation(), found.item(), id)
                .orElseThrow(() -> new Refusal(Problem.NOT_FOUND));
        tenancy.run(
                viewer.organisation(),
                () -> reads.record(viewer.organisation(), viewer.person().toString(), "picture", id.toString()));
        String type = PictureType.of(bytes);
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, type == null ? "application/octet-stream" : type)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .body(bytes);
    }
}
