package org.lectern.server.moderation;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lectern.rulebook.Facet;
import org.lectern.rulebook.Label;
import org.lectern.rulebook.Noticed;
import org.lectern.rulebook.Speaker;
import org.lectern.rulebook.Word;
import org.lectern.server.inbox.NoticedHere;

/** What the program noticed, in the words in which gates ask for it. */
final class NoticedFacts {

    private NoticedFacts() {}

    static List<Noticed> of(List<NoticedHere> noticed) {
        return noticed.stream()
                .map(NoticedFacts::of)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private static @Nullable Noticed of(NoticedHere noticed) {
        Label label = Word.find(Label.class, noticed.label());
        Facet facet = noticed.facet() == null ? null : Word.find(Facet.class, noticed.facet());
        return label == null ? null : new Noticed(label, facet, Speaker.PUBLIC);
    }
}
