package org.lectern.detection.model;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
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

    private static Card card(String name, Properties texts, Properties figures) {
        String method = asked(texts, name + ".method");
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
                asked(texts, "method." + method),
                levels,
                figures.getProperty(name + ".figures"),
                asked(texts, name + ".failures"),
                Boolean.parseBoolean(figures.getProperty(name + ".weak", "true")));
    }

    private static String asked(Properties texts, String key) {
        return Objects.requireNonNull(texts.getProperty(key), () -> "There is no " + key + " in " + TEXTS + ".");
    }

    private static Properties read(String name) {
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
