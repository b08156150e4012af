package org.lectern.rulebook;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The plain text of a policy as sentences and items of lists, each with its line. */
record PolicyText(List<Passage> passages) {

    private static final Pattern ITEM = Pattern.compile("^\\s*(?:[-–•*]|\\(?(?:[0-9]{1,3}|[a-z])[.)])\\s+(?=\\S)");
    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?][\"”’)]?)\\s+(?=[\\p{Lu}\"“(])");

    PolicyText {
        passages = List.copyOf(passages);
    }

    /**
     * A sentence, or an item of a list with all its sentences.
     *
     * @param line where it begins, from 1
     * @param list the number of the list that it is an item of, from 1; 0 for a sentence
     * @param intro for an item the sentence right before its list, else empty
     */
    record Passage(int line, String text, int list, String intro) {

        List<String> sentences() {
            return List.of(SENTENCE_END.split(text));
        }
    }

    static PolicyText of(String text) {
        var passages = new ArrayList<Passage>();
        String intro = "";
        int lists = 0;
        for (Block block : blocks(text)) {
            if (block.item) {
                boolean goesOn = !passages.isEmpty() && passages.getLast().list() > 0;
                lists += goesOn ? 0 : 1;
                passages.add(new Passage(block.line, block.text, lists, intro));
            } else {
                for (String sentence : SENTENCE_END.split(block.text)) {
                    passages.add(new Passage(block.line, sentence, 0, ""));
                    intro = sentence;
                }
            }
        }
        return new PolicyText(passages);
    }

    private record Block(int line, String text, boolean item) {}

    // Lines that a page broke belong together; an empty line, the next item and a line that starts anew end a block.
    private static List<Block> blocks(String text) {
        var blocks = new ArrayList<Block>();
        boolean open = false;
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            Matcher item = ITEM.matcher(line);
            boolean begins = item.find();
            String words = (begins ? line.substring(item.end()) : line).strip();
            if (words.isEmpty()) {
                open = false;
            } else if (open && !begins && continues(blocks.getLast().text, words)) {
                Block last = blocks.removeLast();
                blocks.add(new Block(last.line, last.text + " " + words, last.item));
            } else {
                blocks.add(new Block(number, words, begins));
                open = true;
            }
        }
        return blocks;
    }

    private static boolean continues(String before, String words) {
        return !before.matches(".*[.!?:;][\"”’)]?") && !Character.isUpperCase(words.codePointAt(0));
    }
}
