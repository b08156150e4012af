package org.lectern.server.app;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import org.lectern.server.words.Problem;
import org.lectern.server.words.Refusal;

/** The settings of an installation, from {@code lectern.properties} in its folder. Secrets are not settings; they have files of their own. */
public record Settings(
        int port,
        String address,
        String publicUrl,
        Duration intake,
        Duration fullLook,
        Duration grace,
        boolean allowLoopback,
        boolean ownNetwork) {

    /** The name of the file in the installation's folder. */
    public static final String FILE = "lectern.properties";

    static final List<Setting<?>> ALL = List.of(
            Setting.PORT,
            Setting.ADDRESS,
            Setting.PUBLIC_URL,
            Setting.INTAKE,
            Setting.FULL_LOOK,
            Setting.GRACE,
            Setting.ALLOW_LOOPBACK,
            Setting.OWN_NETWORK);

    /** Reads the file in the folder; what it does not name has its default. An unknown key is refused, as it may be a slip of the pen. */
    static Settings in(Path folder, Map<String, String> overrides) {
        Map<String, String> lines = new java.util.HashMap<>(lines(folder.resolve(FILE)));
        lines.putAll(overrides);
        for (String key : lines.keySet()) {
            if (ALL.stream().noneMatch(setting -> setting.key().equals(key))) {
                throw new Refusal(
                        Problem.SETTING_UNKNOWN,
                        key,
                        ALL.stream().map(Setting::key).collect(Collectors.joining(", ")));
            }
        }
        int port = Setting.PORT.in(lines);
        String url = Setting.PUBLIC_URL.in(lines);
        return new Settings(
                port,
                Setting.ADDRESS.in(lines),
                url.isEmpty() ? "http://localhost:" + port : url.replaceAll("/+$", ""),
                Setting.INTAKE.in(lines),
                Setting.FULL_LOOK.in(lines),
                Setting.GRACE.in(lines),
                Setting.ALLOW_LOOPBACK.in(lines),
                Setting.OWN_NETWORK.in(lines));
    }

    static Map<String, String> lines(Path file) {
        if (!Files.exists(file)) {
            return Map.of();
        }
        try (Reader reader = Files.newBufferedReader(file)) {
            Properties properties = new Properties();
            properties.load(reader);
            return properties.stringPropertyNames().stream()
                    .collect(Collectors.toMap(
                            key -> key, key -> properties.getProperty(key).strip()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
