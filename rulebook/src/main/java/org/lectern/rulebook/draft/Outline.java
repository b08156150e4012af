package org.lectern.rulebook.draft;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the order of a document from its own headings and numbers. */
final class Outline {

    private static final int LONGEST_HEADING = 90;
    private static final int MOST_WORDS = 12;

    private final List<Block> blocks;
    private final boolean marksHeadings;
    private final List<Paragraph> paragraphs = new ArrayList<>();
    private final List<Heading> section = new ArrayList<>();
    private final Deque<Item> list = new ArrayDeque<>();
    private String intro = "";
    private int lists;
    private int counted;
    private boolean bare;

    private record Heading(int level, String text) {}

    private record Item(Mark.Kind kind, String label, String text) {}

    private Outline(List<Block> blocks) {
        this.blocks = blocks;
        this.marksHeadings =
                blocks.stream().filter(block -> block.begins().heading() > 0).count() > 1;
    }

    /** The paragraphs and items in their order, each with the headings above it. */
    static List<Paragraph> of(List<SourceLine> lines) {
        var outline = new Outline(Block.of(lines));
        outline.read();
        return List.copyOf(outline.paragraphs);
    }

    private void read() {
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            Block next = i + 1 < blocks.size() ? blocks.get(i + 1) : null;
            if (isHeading(block, next)) {
                heading(block, next);
            } else if (isItem(block)) {
                item(block, next);
            } else {
                paragraph(block, next);
            }
        }
    }

    private boolean isHeading(Block block, @Nullable Block next) {
        if (block.begins().heading() > 0) {
            return true;
        }
        if (next == null || !isShort(block)) {
            return false;
        }
        return switch (block.mark().kind()) {
            case SECTION, ROMAN -> !continuesLetters(block);
            case DECIMAL, NUMBER ->
                !marksHeadings
                        && isOpen(block.mark().kind()) == null
                        && next.mark().kind() != block.mark().kind();
            case LETTER, SMALL_ROMAN, BULLET -> false;
            case NONE -> !marksHeadings && (!inUnmarkedList() || (!list.isEmpty() && !isShort(next)));
        };
    }

    private static boolean isShort(Block block) {
        String text = block.mark().rest();
        return text.length() <= LONGEST_HEADING
                && text.split("\\s+").length <= MOST_WORDS
                && !block.ended()
                && !block.mark().rest().contains(": ")
                && Character.isUpperCase(text.isEmpty() ? 'A' : text.codePointAt(0));
    }

    // A, B, C: the third is no Roman hundred.
    private boolean continuesLetters(Block block) {
        Item letters = isOpen(Mark.Kind.LETTER);
        return block.mark().kind() == Mark.Kind.ROMAN
                && letters != null
                && block.mark().label().length() == 1
                && block.mark().label().charAt(0) == letters.label().charAt(0) + 1;
    }

    private boolean isItem(Block block) {
        boolean unmarked = block.mark().kind() == Mark.Kind.NONE && inUnmarkedList() && isShort(block);
        return block.mark().item() || unmarked || continuesLetters(block);
    }

    private boolean inUnmarkedList() {
        return intro.endsWith(":") && (list.isEmpty() || list.getLast().kind() == Mark.Kind.NONE);
    }

    private @Nullable Item isOpen(Mark.Kind kind) {
        return list.stream().filter(item -> item.kind() == kind).findFirst().orElse(null);
    }

    private void heading(Block block, @Nullable Block next) {
        int level = level(block);
        section.removeIf(heading -> heading.level() >= level);
        section.add(new Heading(level, block.text()));
        list.clear();
        intro = "";
        lists = 0;
        counted = 0;
        bare = next != null && block.begins().heading() == 0 && block.mark().kind() == Mark.Kind.NONE;
        if (bare && !paragraphs.isEmpty() && next != null && isHeading(next, next)) {
            add(block, "heading", "", block.text());
        }
    }

    private int level(Block block) {
        if (block.begins().heading() > 0) {
            return block.begins().heading();
        }
        return switch (block.mark().kind()) {
            case SECTION, ROMAN, NUMBER -> 1;
            case DECIMAL -> block.mark().label().split("\\.").length;
            case NONE, LETTER, SMALL_ROMAN, BULLET ->
                bare && !section.isEmpty() ? section.getLast().level() + 1 : 1;
        };
    }

    private void item(Block block, @Nullable Block next) {
        Mark.Kind kind =
                continuesLetters(block) ? Mark.Kind.LETTER : block.mark().kind();
        Item before = isOpen(kind);
        if (before == null && list.isEmpty()) {
            lists++;
        }
        while (before != null && list.getLast().kind() != kind) {
            list.removeLast();
        }
        if (before != null) {
            list.removeLast();
        }
        String introduced = list.isEmpty() ? intro : list.getLast().text();
        boolean numbered = kind != Mark.Kind.BULLET && kind != Mark.Kind.NONE;
        int ordinal =
                before == null ? 1 : Integer.parseInt(before.label().matches("[0-9]{1,6}") ? before.label() : "0") + 1;
        list.addLast(new Item(
                kind,
                numbered ? block.mark().label() : Integer.toString(ordinal),
                block.mark().rest()));
        bare = false;
        boolean leads = next != null
                && block.text().endsWith(":")
                && isItem(next)
                && isOpen(next.mark().kind()) == null;
        if (!leads) {
            add(block, place(), introduced, block.mark().rest());
        }
    }

    private String place() {
        var place = new StringBuilder(lists > 1 ? "list " + lists + ", " : "");
        Iterator<Item> items = list.iterator();
        boolean first = true;
        while (items.hasNext()) {
            Item item = items.next();
            boolean numbered = item.kind() != Mark.Kind.BULLET && item.kind() != Mark.Kind.NONE;
            place.append(first ? numbered ? "item " : "point " : numbered ? " " : ", point ")
                    .append(item.label());
            first = false;
        }
        return place.toString();
    }

    private void paragraph(Block block, @Nullable Block next) {
        list.clear();
        bare = false;
        List<String> sentences = new Paragraph(List.of(), "", "", 0, 0, 0, 0, block.text()).sentences();
        intro = block.text().endsWith(":") ? sentences.getLast() : block.text();
        boolean leads = next != null && block.text().endsWith(":") && isItem(next);
        if (!leads || sentences.size() > 1) {
            counted++;
            add(block, "paragraph " + counted, "", block.text());
        }
    }

    private void add(Block block, String item, String introduced, String text) {
        paragraphs.add(new Paragraph(
                section.stream().map(Heading::text).toList(),
                item,
                introduced,
                block.begins().page(),
                block.begins().number(),
                block.first(),
                block.last(),
                text));
    }
}
