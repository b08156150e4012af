package org.lectern.detection.model;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lectern.detection.Label;
import org.lectern.detection.Level;

/** The model cards that ship with this release: words from {@code card-texts.properties}, figures from {@code cards.properties}. */
public final class Cards {

    /** Written by training beside the model. */
    public static final String FIGURES = "cards.properties";

    private static final String TEXTS = "card-texts.properties";

    private Cards() {}

    /** All names that have a card. */
    public static List<String> names() {
        return Stream.concat(Arrays.stream(Label.values()).map(Label::word), Stream.of("criticism", "needs-response"))
                .toList();
    }

    /** The card of a label, or of {@code criticism} or {@code needs-response}. */
    public static Card of(String name) {
        return card(name, read(TEXTS), read(FIGURES));
    }

    /** A card with figures that were just measured. */
    public static Card of(String name, Properties figures) {
        return card(name, read(TEXTS), figures);
    }

    /** Whether a label is weak, which moderators are told with what it noticed. */
    public static boolean isWeak(Label label) {
        return Shipped.WEAK.contains(label);
    }

    /** The least share of right ones among those noticed, and of noticed ones among those that hold, that a label aims at; empty for some. */
    public static double[] aim(String name) {
        String aim = read(TEXTS).getProperty(name + ".aim", "");
        return Arrays.stream(aim.split(" ", -1))
                .filter(share -> !share.isEmpty())
                .mapToDouble(Double::parseDouble)
                .toArray();
    }

    /** Why what was aimed at is not reached. */
    public static String shortfall(String name) {
        Properties texts = read(TEXTS);
        return texts.getProperty(name + ".shortfall", asked(texts, "shortfall"));
    }

    /** Read when somebody first asks. */
    private static final class Shipped {
        static final Set<Label> WEAK = weak();

        private static Set<Label> weak() {
            Properties figures = read(FIGURES);
            Set<Label> weak = EnumSet.noneOf(Label.class);
            for (Label label : Label.values()) {
                if (Boolean.parseBoolean(figures.getProperty(label.word() + ".weak", "false"))) {
                    weak.add(label);
                }
            }
            return weak;
        }
    }

    private static Card card(String name, Properties texts, Properties figures) {
        String method = Arrays.stream(asked(texts, name + ".method").split(" "))
                .map(part -> asked(texts, "method." + part))
                .collect(Collectors.joining(" "));
        List<String> data = Arrays.stream(asked(texts, name + ".data").split(" "))
                .filter(collection -> !collection.isEmpty())
                .map(collection -> collection + ": " + asked(texts, "license." + collection))
                .toList();
        Map<Level, String> levels = new EnumMap<>(Level.class);
        for (Level level : Level.values()) {
            String promise = figures.getProperty(name + "." + level.name().toLowerCase(Locale.ROOT));
            if (promise != null) {
                levels.put(level, promise);
            }
        }
        return new Card(
                name,
                asked(texts, name + ".meaning"),
                data,
                method,
                levels,
                figures.getProperty(name + ".figures"),
                figures.getProperty(name + ".aim"),
                asked(texts, name + ".failures"),
                Boolean.parseBoolean(figures.getProperty(name + ".weak", "true")));
    }

    private static String asked(Properties texts, String key) {
        return Objects.requireNonNull(texts.getProperty(key), () -> "There is no " + key + " in " + TEXTS + ".");
    }

    static Properties read(String name) {
        var properties = new Properties();
        try (Reader in = new InputStreamReader(
                Objects.requireNonNull(Cards.class.getResourceAsStream(name), name), StandardCharsets.UTF_8)) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }
}
