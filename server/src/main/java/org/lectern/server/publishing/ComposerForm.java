package org.lectern.server.publishing;

import java.util.List;
import org.lectern.server.publishing.Answering.Asked;
import org.lectern.server.publishing.OwnWordsCheck.Hint;
import org.lectern.server.web.Viewer;
import org.lectern.server.web.pages.Field;

/** The form of an answer as it was sent, or as it stands at first. {@code seen} is the version of the draft before the writer, 0 for none. */
record ComposerForm(Field text, String signature, int seen, Field where, Field reason, List<Hint> noticed) {

    ComposerForm {
        noticed = List.copyOf(noticed);
    }

    static ComposerForm of(Viewer viewer, Asked asked) {
        Reply latest = asked.latest();
        return latest == null || latest.state() != ReplyState.DRAFT
                ? written("", Signatures.of(viewer).getFirst(), 0)
                : written(latest.text(), latest.signature(), latest.version());
    }

    static ComposerForm written(String text, String signature, int seen) {
        return new ComposerForm(Field.of(text), signature, seen, Field.empty(), Field.empty(), List.of());
    }

    ComposerForm wrong(String error) {
        return new ComposerForm(Field.wrong(text.value(), error), signature, seen, where, reason, noticed);
    }

    ComposerForm with(List<Hint> hints) {
        return new ComposerForm(text, signature, seen, where, reason, hints);
    }

    ComposerForm wrongWhere(String value, String error) {
        return new ComposerForm(text, signature, seen, Field.wrong(value, error), reason, noticed);
    }

    ComposerForm wrongReason(String value, String error) {
        return new ComposerForm(text, signature, seen, where, Field.wrong(value, error), noticed);
    }
}
