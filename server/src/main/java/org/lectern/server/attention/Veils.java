package org.lectern.server.attention;

import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.lectern.server.web.pages.Veil;
import org.lectern.server.words.Messages;

/** Covers texts as one person wants it. */
public final class Veils {

    private final Choice choice;
    private final Messages messages;

    public Veils(Choice choice, Messages messages) {
        this.choice = choice;
        this.messages = messages;
    }

    /** What stands before a text in which these labels were noticed, or null where it stands open. */
    public @Nullable Veil over(Collection<String> labels, String text) {
        String label = text.isBlank() ? null : choice.veils(labels);
        return label == null
                ? null
                : new Veil(messages.text("label." + label), text.strip().split("\\s+").length);
    }
}
