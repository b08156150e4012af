package org.lectern.server.practice;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/** The invented data that comes with the program, below {@code /practice}. */
public final class PracticeFiles {

    private static final JsonMapper FIELDS = JsonMapper.builder()
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .build();

    private PracticeFiles() {}

    /** A file in YAML whose fields are those of the type. */
    public static <T> T read(String file, Class<T> type) {
        Object tree = new Load(LoadSettings.builder().setLabel(file).build()).loadFromString(text(file));
        return FIELDS.convertValue(tree, type);
    }

    /** A file as it stands. */
    public static String text(String file) {
        try (InputStream in =
                Objects.requireNonNull(PracticeFiles.class.getResourceAsStream("/practice/" + file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
