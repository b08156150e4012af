package org.lectern.server.help;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Link;
import org.jspecify.annotations.Nullable;
import org.lectern.server.web.HelpPages;
import org.lectern.server.words.Jurisdiction;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** All pages of the handbook as they were packed into the program, in the order of its contents and in the words of each jurisdiction. */
@Component
public class Handbook implements HelpPages {

    private static final String ENDING = ".md";

    private final Map<Jurisdiction, Map<String, Chapter>> chapters = new EnumMap<>(Jurisdiction.class);

    @Autowired
    Handbook() {
        this(packed());
    }

    /** @param texts the files by their names without ending */
    Handbook(Map<String, String> texts) {
        Set<String> names = new LinkedHashSet<>(inOrder(texts.getOrDefault(Chapter.FIRST, "")));
        names.addAll(texts.keySet());
        for (Jurisdiction jurisdiction : Jurisdiction.values()) {
            Map<String, Chapter> ordered = new LinkedHashMap<>();
            names.forEach(name -> ordered.put(name, Chapter.of(name, texts.getOrDefault(name, ""), jurisdiction)));
            chapters.put(jurisdiction, ordered);
        }
    }

    private Map<String, Chapter> in(Jurisdiction jurisdiction) {
        return Objects.requireNonNull(chapters.get(jurisdiction));
    }

    /** The first page names all others at its end, in the order in which they are to be read. */
    private static List<String> inOrder(String first) {
        Set<String> names = new LinkedHashSet<>(List.of(Chapter.FIRST));
        Chapter.parse(first).accept(new AbstractVisitor() {
            @Override
            public void visit(Link link) {
                if (link.getDestination().endsWith(ENDING)) {
                    String name = link.getDestination().replace(ENDING, "");
                    names.remove(name);
                    names.add(name);
                }
            }
        });
        return List.copyOf(names);
    }

    static Map<String, String> packed() {
        Map<String, String> texts = new TreeMap<>();
        try {
            for (Resource file :
                    new PathMatchingResourcePatternResolver().getResources("classpath:handbook/*" + ENDING)) {
                String name = Objects.requireNonNull(file.getFilename()).replace(ENDING, "");
                texts.put(name, file.getContentAsString(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }

    List<Chapter> chapters(Jurisdiction jurisdiction) {
        return List.copyOf(in(jurisdiction).values());
    }

    /** The page of this name, or null where there is none. */
    @Nullable
    Chapter named(String name, Jurisdiction jurisdiction) {
        return in(jurisdiction).get(name);
    }

    @Override
    public String addressFor(String path) {
        return nearest(path).address();
    }

    private Chapter nearest(String path) {
        record Found(Chapter chapter, Screen screen) {}
        Map<String, Chapter> all = in(Jurisdiction.UNITED_STATES);
        List<String> asked = Screen.partsOf(path);
        return all.values().stream()
                .flatMap(chapter -> chapter.screens().stream().map(screen -> new Found(chapter, screen)))
                .filter(found -> found.screen().covers(asked))
                .max(Comparator.comparingInt(found -> found.screen().nearness()))
                .map(Found::chapter)
                .orElseGet(() -> Objects.requireNonNull(all.get(Chapter.FIRST)));
    }
}
