package org.lectern.server.publishing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lectern.server.publishing.Answering.Asked;
import org.lectern.server.publishing.OwnWordsCheck.Hint;
import org.lectern.server.web.Viewer;
import org.lectern.server.web.pages.Field;

/**
 * The form of an answer as it was sent, or as it stands at first.
 *
 * @param quotes the number of the case of the comment that is quoted; empty for none
 * @param seen the version of the draft before the writer, 0 for none
 * @param revision which words of the comment were before the writer; 0 where that is not said
 * @param stops what the policy says against it; null where it was not sent, so that nobody has asked yet
 */
record ComposerForm(
        Field text,
        String signature,
        String quotes,
        int seen,
        int revision,
        Field where,
        Field reason,
        List<Hint> noticed,
        @Nullable List<Stop> stops) {

    ComposerForm {
        noticed = List.copyOf(noticed);
        stops = stops == null ? null : List.copyOf(stops);
    }

    static ComposerForm of(Viewer viewer, Asked asked) {
        Reply latest = asked.latest();
        return latest == null || latest.state() != ReplyState.DRAFT
                ? written(
                        "",
                        Signatures.of(viewer).getFirst(),
                        "",
                        0,
                        asked.item().revision())
                : written(
                        latest.text(),
                        latest.signature(),
                        latest.quotes(),
                        latest.version(),
                        asked.item().revision());
    }

    static ComposerForm written(String text, String signature, String quotes, int seen, int revision) {
        return new ComposerForm(
                Field.of(text), signature, quotes, seen, revision, Field.empty(), Field.empty(), List.of(), null);
    }

    ComposerForm wrong(String error) {
        return new ComposerForm(
                Field.wrong(text.value(), error), signature, quotes, seen, revision, where, reason, noticed, stops);
    }

    ComposerForm with(List<Hint> hints, List<Stop> against) {
        return new ComposerForm(text, signature, quotes, seen, revision, where, reason, hints, against);
    }

    ComposerForm wrongWhere(String value, String error) {
        return new ComposerForm(
                text, signature, quotes, seen, revision, Field.wrong(value, error), reason, noticed, stops);
    }

    ComposerForm wrongReason(String value, String error) {
        return new ComposerForm(
                text, signature, quotes, seen, revision, where, Field.wrong(value, error), noticed, stops);
    }
}
