package org.lectern.server.moderation;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.lectern.rulebook.Permission;
import org.lectern.server.attention.Choice;
import org.lectern.server.attention.Choices;
import org.lectern.server.moderation.pages.PicturePage;
import org.lectern.server.moderation.pages.PicturesPart;
import org.lectern.server.people.People;
import org.lectern.server.web.Layouts;
import org.lectern.server.web.Viewer;
import org.lectern.server.web.pages.Layout;
import org.lectern.server.web.pages.Option;
import org.springframework.stereotype.Component;

/** The pictures of a comment: named on its page, and shown on a page of their own to who asks for one. */
@Component
class PicturesView {

    private final KeptPictures pictures;
    private final Choices choices;
    private final People people;
    private final Layouts layouts;

    PicturesView(KeptPictures pictures, Choices choices, People people, Layouts layouts) {
        this.pictures = pictures;
        this.choices = choices;
        this.people = people;
        this.layouts = layouts;
    }

    /** Null where there is nothing to show and nothing to add. */
    @Nullable
    PicturesPart part(Viewer viewer, Layout layout, Found found) {
        List<KeptPicture> all = pictures.of(viewer.organisation(), found.item());
        boolean may = viewer.may(Permission.DECIDE) && !found.item().sealed();
        if (all.isEmpty() && !may) {
            return null;
        }
        return new PicturesPart(
                at(found),
                IntStream.range(0, all.size())
                        .mapToObj(i -> shown(viewer, layout, found, all.get(i), i + 1))
                        .toList(),
                Choice.MAY_HURT.stream()
                        .map(label -> new Option(label, layout.text("pictures.label." + label), false))
                        .toList(),
                may ? all.size() < KeptPictures.MOST : null);
    }

    private static String at(Found found) {
        return "/cases/" + found.about().number() + "/pictures";
    }

    private PicturesPart.Shown shown(Viewer viewer, Layout layout, Found found, KeptPicture picture, int number) {
        return new PicturesPart.Shown(
                layout.text("pictures.name", number),
                at(found) + "/" + picture.id(),
                flagged(layout, picture),
                viewer.person().equals(picture.flaggedBy()));
    }

    /** One that somebody asked for; null where the comment has it no more. */
    @Nullable
    PicturePage page(Viewer viewer, Found found, UUID id) {
        List<KeptPicture> all = pictures.of(viewer.organisation(), found.item());
        return IntStream.range(0, all.size())
                .filter(i -> all.get(i).id().equals(id))
                .mapToObj(i -> page(viewer, found, all.get(i), i + 1))
                .findFirst()
                .orElse(null);
    }

    private PicturePage page(Viewer viewer, Found found, KeptPicture picture, int number) {
        Layout layout =
                layouts.of(viewer, "pictures.title", number, found.about().number());
        return new PicturePage(
                layout,
                "/comments/" + found.about().number(),
                at(found) + "/" + picture.id() + "/file",
                choices.of(viewer).grey(),
                flagged(layout, picture));
    }

    private @Nullable String flagged(Layout layout, KeptPicture picture) {
        UUID by = picture.flaggedBy();
        return by == null
                ? null
                : layout.text(
                        "pictures.flagged",
                        layout.text("pictures.label." + picture.flaggedAs()),
                        people.names(List.of(by)).getOrDefault(by, ""));
    }
}
