package org.lectern.server.practice;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lectern.server.web.pages.Segment;

/** What a visitor wrote, with characters that cannot be seen named. */
final class Written {

    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}&&[^\\n\\t\\u200D]]");

    private Written() {}

    static List<Segment> pieces(String text) {
        List<Segment> pieces = new ArrayList<>();
        Matcher unseen = UNSEEN.matcher(text);
        int from = 0;
        while (unseen.find()) {
            if (unseen.start() > from) {
                pieces.add(Segment.plain(text.substring(from, unseen.start()), from));
            }
            String name = "U+%04X".formatted(unseen.group().codePointAt(0));
            pieces.add(new Segment(name, unseen.start(), unseen.end(), false, false, true, null));
            from = unseen.end();
        }
        if (from < text.length() || pieces.isEmpty()) {
            pieces.add(Segment.plain(text.substring(from), from));
        }
        return pieces;
    }
}
