package org.lectern.server.inbox;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lectern.rulebook.CaseKind;
import org.lectern.server.log.Kind;
import org.lectern.server.log.Payload;
import org.springframework.stereotype.Component;

/** The kinds of entry that intake writes. */
@Component
class InboxKinds implements Payload.Kinds {

    /** The kind of case that a comment of the public opens. */
    static final String CASE = CaseKind.MODERATION.word();

    static final Kind CAPTURED = Kind.of(
            "comment.captured",
            1,
            "item",
            "revision",
            "channel",
            "externalId",
            "post",
            "parent",
            "author",
            "handle",
            "url",
            "writtenAt",
            "status",
            "text",
            "substitutions",
            "askedFor",
            "sha256",
            "length");
    static final Kind POST = Kind.of(
            "post.captured",
            1,
            "post",
            "channel",
            "externalId",
            "title",
            "text",
            "url",
            "writtenAt",
            "askedFor",
            "sha256",
            "length");
    static final Kind PRESERVED = Kind.of("comment.preserved", 1, "item", "status", "askedFor", "sha256", "length");
    static final Kind NOTICED = Kind.of("comment.noticed", 1, "item", "revision", "noticed");
    static final Kind CHANGED_OUTSIDE = Kind.of("comment.changed-outside", 1, "item", "from", "to");
    static final Kind HARMLESS = Kind.of("noticed.harmless", 1, "item", "revision", "label", "facet", "start", "end");
    static final Kind NOT_HARMLESS = Kind.of("noticed.not-harmless", 1, "item", "revision", "label", "facet");

    @Override
    public List<Kind> kinds() {
        return List.of(POST, CAPTURED, PRESERVED, NOTICED, CHANGED_OUTSIDE, HARMLESS, NOT_HARMLESS);
    }

    static Map<String, @Nullable Object> values(NoticedHere noticed) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put("label", noticed.label());
        values.put("facet", noticed.facet());
        values.put("clause", noticed.clause());
        values.put("score", noticed.score());
        values.put("start", noticed.start());
        values.put("end", noticed.end());
        values.put("why", noticed.why());
        values.put("detector", noticed.detector());
        return values;
    }
}
