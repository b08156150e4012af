package org.lectern.rulebook;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

/** Turns text into nodes, refusing what plain YAML does not need: aliases, tags, tabs, several documents, depth and size. */
final class YamlText {

    static final int MOST_CHARACTERS = 512 * 1024;
    static final int MOST_DEPTH = 12;
    private static final int MOST_EVENTS = 60_000;

    private final Problems problems;
    private int depth;
    private int documents;
    private int events;

    private YamlText(Problems problems) {
        this.problems = problems;
    }

    /** The root node, or null with at least one problem added. */
    static @Nullable Node read(String text, Problems problems) {
        if (text.length() > MOST_CHARACTERS) {
            problems.add(
                    Spot.START,
                    "The file has " + text.length() + " characters.",
                    "A rulebook has at most " + MOST_CHARACTERS + ".");
            return null;
        }
        refuseCharacters(text, problems);
        return problems.any() ? null : new YamlText(problems).node(text);
    }

    private static void refuseCharacters(String text, Problems problems) {
        int line = 0;
        for (String one : text.split("\n", -1)) {
            line++;
            for (int i = 0; i < one.length(); i++) {
                char c = one.charAt(i);
                if (c == '\t') {
                    problems.add(new Spot(line, i + 1), "There is a tab.", "Use spaces.");
                    break;
                }
                if ((c < ' ' && c != '\r') || c == 0x7f || isBidirectional(c)) {
                    problems.add(
                            new Spot(line, i + 1),
                            "There is the invisible character U+%04X.".formatted((int) c),
                            "Take it out.");
                    break;
                }
            }
        }
    }

    private static boolean isBidirectional(char c) {
        return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
    }

    private @Nullable Node node(String text) {
        var settings = LoadSettings.builder()
                .setUseMarks(true)
                .setMaxAliasesForCollections(0)
                .setCodePointLimit(MOST_CHARACTERS)
                .build();
        try {
            for (Event event : new Parse(settings).parseString(text)) {
                if (!accepted(event)) {
                    return null;
                }
            }
            if (problems.any()) {
                return null;
            }
            Optional<Node> root = new Compose(settings).composeString(text);
            if (root.isEmpty()) {
                problems.add(Spot.START, "The file is empty.", "Begin with: format: 1");
            }
            return root.orElse(null);
        } catch (MarkedYamlEngineException e) {
            Spot at = e.getProblemMark().map(Spot::of).orElse(Spot.START);
            problems.add(at, "This is not YAML: " + e.getProblem() + ".", "Check indentation, quotes and colons here.");
        } catch (YamlEngineException e) {
            problems.add(Spot.START, "This is not YAML: " + e.getMessage(), "Check indentation, quotes and colons.");
        }
        return null;
    }

    /** Whether reading may go on. */
    private boolean accepted(Event event) {
        Spot at = event.getStartMark().map(mark -> Spot.of(mark)).orElse(Spot.START);
        if (++events > MOST_EVENTS) {
            problems.add(at, "The file has too many parts.", "Divide or shorten it.");
            return false;
        }
        switch (event) {
            case AliasEvent _ -> problems.add(at, "An alias (*) repeats another place.", "Write the text out here.");
            case NodeEvent node
            when node.getAnchor().isPresent() ->
                problems.add(at, "An anchor (&) names this place for repetition.", "Take it out.");
            default -> {}
        }
        refuseTags(event, at);
        return depthAccepted(event, at);
    }

    private void refuseTags(Event event, Spot at) {
        boolean tagged = (event instanceof ScalarEvent scalar && scalar.getTag().isPresent())
                || (event instanceof CollectionStartEvent start
                        && start.getTag().isPresent());
        if (tagged) {
            problems.add(at, "A tag (!) says what type this is.", "Take it out; the language knows.");
        }
    }

    private boolean depthAccepted(Event event, Spot at) {
        if (event instanceof DocumentStartEvent && ++documents > 1) {
            problems.add(at, "A second document begins.", "Keep one rulebook in a file.");
            return false;
        }
        if (event instanceof CollectionEndEvent) {
            depth--;
        }
        if (event instanceof CollectionStartEvent && ++depth > MOST_DEPTH) {
            problems.add(at, "This is nested more than " + MOST_DEPTH + " deep.", "No part of the language is.");
            return false;
        }
        return true;
    }
}
