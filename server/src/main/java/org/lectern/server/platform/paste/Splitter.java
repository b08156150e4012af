package org.lectern.server.platform.paste;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.lectern.server.platform.ByHand;

/**
 * Finds the post and its comments in what was copied from a platform's page. It knows a comment by what the page writes around it: on
 * some platforms the name, address and time before it, on others the buttons after it. Takes time in proportion to the text.
 */
public final class Splitter {

    private static final int LONGEST_NAME = 5;

    private Splitter() {}

    /** The thread in the paste. Nothing is thrown for any text; where no comment is found, all of it is the rest. */
    public static PastedThread split(ByHand platform, String pasted) {
        List<Line> lines = Line.of(pasted);
        Part all = new Part(pasted, lines, 0, lines.size());
        PastedThread thread = switch (platform) {
            case FACEBOOK, INSTAGRAM, TIKTOK, LINKEDIN -> EndedBlocks.split(platform, all);
            case X, YOUTUBE -> HeadedBlocks.split(platform, all);
            case ELSEWHERE -> Paragraphs.split(all);
        };
        return new PastedThread(thread.post(), answers(thread.comments()), thread.rest());
    }

    // A page's indents are lost in copying; who is answered is known only where the answer begins with their name.
    private static List<PastedComment> answers(List<PastedComment> comments) {
        Map<String, Integer> places = new HashMap<>();
        List<PastedComment> linked = new ArrayList<>();
        for (int i = 0; i < comments.size(); i++) {
            PastedComment comment = comments.get(i);
            linked.add(comment.answering(answered(comment.text(), places)));
            places.put(key(comment.author()), i);
            if (!comment.handle().isEmpty()) {
                places.put(key(comment.handle()), i);
            }
        }
        return linked;
    }

    private static int answered(String text, Map<String, Integer> places) {
        String[] words = text.substring(0, Math.min(text.length(), 200)).split("\\s+", LONGEST_NAME + 1);
        int found = -1;
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < Math.min(words.length, LONGEST_NAME); i++) {
            name.append(i == 0 ? "" : " ").append(words[i]);
            // One plain word is too little: somebody may begin a sentence with "Rose".
            if (i > 0 || words[i].startsWith("@")) {
                found = places.getOrDefault(key(name.toString()), found);
            }
        }
        return found;
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT).replaceFirst("^@", "").replaceFirst("[,:.!?]$", "");
    }
}
