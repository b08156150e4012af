package org.lectern.server.moderation;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.lectern.rulebook.Permission;
import org.lectern.server.attention.Choice;
import org.lectern.server.attention.Choices;
import org.lectern.server.moderation.pages.PicturesPart;
import org.lectern.server.people.People;
import org.lectern.server.web.Viewer;
import org.lectern.server.web.pages.Layout;
import org.lectern.server.web.pages.Option;
import org.springframework.stereotype.Component;

/** The pictures of a comment as its page shows them; a flagged one is covered for everybody until they ask for it. */
@Component
class PicturesView {

    private final KeptPictures pictures;
    private final Choices choices;
    private final People people;

    PicturesView(KeptPictures pictures, Choices choices, People people) {
        this.pictures = pictures;
        this.choices = choices;
        this.people = people;
    }

    /** Null where there is nothing to show and nothing to add. */
    @Nullable
    PicturesPart part(Viewer viewer, Layout layout, Found found) {
        List<KeptPicture> all = pictures.of(viewer.organisation(), found.item());
        boolean may = viewer.may(Permission.DECIDE) && !found.item().sealed();
        if (all.isEmpty() && !may) {
            return null;
        }
        String at = "/cases/" + found.about().number() + "/pictures";
        Map<UUID, String> names = people.names(all.stream()
                .map(KeptPicture::flaggedBy)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        return new PicturesPart(
                at,
                choices.of(viewer).grey(),
                IntStream.range(0, all.size())
                        .mapToObj(i -> new PicturesPart.Shown(
                                i + 1, at + "/" + all.get(i).id(), flagged(layout, all.get(i), names)))
                        .toList(),
                Choice.MAY_HURT.stream()
                        .map(label -> new Option(label, layout.text("pictures.label." + label), false))
                        .toList(),
                may ? all.size() < KeptPictures.MOST : null);
    }

    private static @Nullable String flagged(Layout layout, KeptPicture picture, Map<UUID, String> names) {
        return picture.flaggedAs() == null
                ? null
                : layout.text(
                        "pictures.flagged",
                        layout.text("pictures.label." + picture.flaggedAs()),
                        names.getOrDefault(picture.flaggedBy(), ""));
    }
}
