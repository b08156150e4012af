package org.lectern.server.platform.paste;

import java.util.ArrayList;
import java.util.List;

/** Any other page: what blank lines part, with a name first. People set it right before anything is kept. */
final class Paragraphs {

    private Paragraphs() {}

    static PastedThread split(Part all) {
        List<PastedComment> comments = new ArrayList<>();
        int at = all.filled(all.from());
        while (at < all.to()) {
            int end = at;
            while (end < all.to() && !all.line(end).blank()) {
                end++;
            }
            comments.add(comment(all.between(at, end)));
            at = all.filled(end);
        }
        return new PastedThread("", comments, "");
    }

    private static PastedComment comment(Part part) {
        boolean named =
                part.to() - part.from() > 1 && part.line(part.from()).words().length() <= 80;
        int words = named ? part.from() + 1 : part.from();
        boolean timed = words < part.to() - 1 && part.line(words).onlyTime();
        return new PastedComment(
                part.line(part.from()).start(),
                part.line(part.to() - 1).end(),
                -1,
                named ? part.line(part.from()).words() : "",
                "",
                timed ? InterfaceWords.time(part.line(words).words()) : "",
                part.words(timed ? words + 1 : words, part.to()),
                false,
                false);
    }
}
