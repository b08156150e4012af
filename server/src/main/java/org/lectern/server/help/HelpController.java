package org.lectern.server.help;

import org.jspecify.annotations.Nullable;
import org.lectern.server.help.pages.HelpPage;
import org.lectern.server.help.pages.HelpPage.Line;
import org.lectern.server.web.Layouts;
import org.lectern.server.web.View;
import org.lectern.server.web.Viewer;
import org.lectern.server.web.ViewerSource;
import org.lectern.server.words.Jurisdiction;
import org.lectern.server.words.Problem;
import org.lectern.server.words.Refusal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The pages of the handbook, for everybody; who is signed in keeps their frame around them. */
@Controller
class HelpController {

    private final Layouts layouts;
    private final Handbook handbook;
    private final ViewerSource viewers;

    HelpController(Layouts layouts, Handbook handbook, ViewerSource viewers) {
        this.layouts = layouts;
        this.handbook = handbook;
        this.viewers = viewers;
    }

    @GetMapping("/help")
    View contents() {
        return page(Chapter.FIRST);
    }

    @GetMapping("/help/{name}")
    View about(@PathVariable String name) {
        return page(name);
    }

    private View page(String name) {
        // Who is signed in decides in whose words the page is.
        Viewer viewer = viewers.viewer();
        Jurisdiction jurisdiction = layouts.messages().jurisdiction();
        Chapter chapter = handbook.named(name, jurisdiction);
        if (chapter == null) {
            throw new Refusal(Problem.NOT_FOUND);
        }
        String title = chapter.name().equals(Chapter.FIRST)
                ? layouts.messages().text("frame.help")
                : layouts.messages().text("help.title", chapter.title());
        return View.of(
                "help/page.jte",
                new HelpPage(
                        viewer == null ? layouts.bare(title) : layouts.titled(viewer, title),
                        chapter.html(),
                        handbook.chapters(jurisdiction).stream()
                                .map(one -> new Line(one.title(), one.address(), one.equals(chapter)))
                                .toList(),
                        viewer == null ? null : screen(chapter)));
    }

    private static @Nullable String screen(Chapter chapter) {
        return chapter.screens().stream()
                .filter(Screen::isPlace)
                .map(Screen::pattern)
                .findFirst()
                .orElse(null);
    }
}
