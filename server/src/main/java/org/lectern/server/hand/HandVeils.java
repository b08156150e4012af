package org.lectern.server.hand;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lectern.server.attention.Choices;
import org.lectern.server.attention.Veils;
import org.lectern.server.database.Tenancy;
import org.lectern.server.inbox.Foreseen;
import org.lectern.server.inbox.Item;
import org.lectern.server.inbox.Items;
import org.lectern.server.inbox.NoticedHere;
import org.lectern.server.web.Layouts;
import org.lectern.server.web.Viewer;
import org.lectern.server.web.pages.Veil;
import org.springframework.stereotype.Component;

/** Covers what is shown of work by hand as the viewer wants it: comments that were taken in, and pasted ones that were not. */
@Component
class HandVeils {

    private final Tenancy tenancy;
    private final Layouts layouts;
    private final Choices choices;
    private final Items items;
    private final Foreseen foreseen;

    HandVeils(Tenancy tenancy, Layouts layouts, Choices choices, Items items, Foreseen foreseen) {
        this.tenancy = tenancy;
        this.layouts = layouts;
        this.choices = choices;
        this.items = items;
        this.foreseen = foreseen;
    }

    /** What covers a comment, or null; one that is closed to everybody shows no words anyway. */
    @Nullable
    Veil over(Viewer viewer, Item item) {
        List<String> labels = tenancy.in(
                viewer.organisation(),
                () -> items.noticed(item.id(), item.revision()).stream()
                        .map(NoticedHere::label)
                        .toList());
        return item.sealed() ? null : veils(viewer).over(labels, item.text());
    }

    /** What covers each comment of a pasted thread, in its order. */
    List<@Nullable Veil> over(Viewer viewer, DraftThread thread) {
        List<List<String>> labels = foreseen.labels(
                viewer.organisation(),
                thread.post(),
                thread.parts().stream()
                        .map(part -> new Foreseen.Words(part.author(), part.handle(), part.text()))
                        .toList());
        Veils veils = veils(viewer);
        ArrayList<@Nullable Veil> over = new ArrayList<>();
        for (int i = 0; i < labels.size(); i++) {
            over.add(veils.over(labels.get(i), thread.parts().get(i).text()));
        }
        return over;
    }

    boolean grey(Viewer viewer) {
        return choices.of(viewer).grey();
    }

    private Veils veils(Viewer viewer) {
        return new Veils(choices.of(viewer), layouts.messages());
    }
}
