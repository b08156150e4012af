package org.lectern.server.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lectern.server.words.Messages;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;

/** What stands in the log for ever: each kind's payload, byte for byte, in a file of its own. */
@Tag("domain")
class GoldenKindsTest {

    private static final Path GOLDEN = Path.of("src", "test", "resources", "golden");
    private static final List<Kind> KINDS = scanned();

    @Test
    void everyKindWritesTheBytesOfItsFile() throws IOException {
        Map<String, String> written = new TreeMap<>();
        for (Kind kind : KINDS) {
            written.put(fileName(kind), new String(sample(kind).bytes(), StandardCharsets.US_ASCII));
        }
        Map<String, String> kept = new TreeMap<>();
        for (String name : written.keySet()) {
            Path file = GOLDEN.resolve(name);
            kept.put(name, Files.exists(file) ? Files.readString(file, StandardCharsets.US_ASCII) : "");
        }
        assertThat(kept)
                .as("Records are for ever: a change of the form is a new version, and each version keeps its file")
                .isEqualTo(written);
    }

    @Test
    void noFileIsLeftWithoutItsKind() throws IOException {
        try (Stream<Path> files = Files.list(GOLDEN)) {
            Set<String> known = KINDS.stream()
                    .flatMap(kind -> IntStream.rangeClosed(1, kind.version())
                            .mapToObj(version -> fileName(new Kind(kind.name(), version, kind.fields()))))
                    .collect(Collectors.toSet());
            assertThat(files.map(file -> file.getFileName().toString())).allMatch(known::contains);
        }
    }

    @Test
    void whatWasWrittenIsReadBackTheSame() {
        for (Kind kind : KINDS) {
            Map<String, @Nullable Object> read = Payload.read(sample(kind).bytes());
            assertThat(read.keySet()).first().isEqualTo("v");
            assertThat(read.keySet().stream().skip(1)).containsExactlyElementsOf(kind.fields());
            assertThat(read).containsEntry("v", kind.version());
        }
    }

    @Test
    void noTwoKindsShareAName() {
        assertThat(KINDS.stream().map(Kind::name)).doesNotHaveDuplicates().hasSizeGreaterThan(15);
    }

    @Test
    void everyKindHasWordsForPeople() {
        Messages messages = Messages.of(Locale.US);
        assertThat(KINDS).allMatch(kind -> messages.has("kind." + kind.name()));
    }

    private static String fileName(Kind kind) {
        return kind.name() + ".v" + kind.version() + ".json";
    }

    private static Payload sample(Kind kind) {
        return Payload.of(
                kind, kind.fields().stream().map(GoldenKindsTest::sample).toArray());
    }

    private static @Nullable Object sample(String field) {
        return switch (field) {
            case "revision", "groundStart", "groundEnd", "length" -> field.length();
            case "size" -> 9_007_199_254_740_993L;
            case "attested", "parent", "secondPerson" -> null;
            case "text", "groundText", "reason" -> "Grüße, \"Ada\"\n\u202E<b>\uD83D\uDCDA</b> \uD800";
            case "noticed" -> List.of(noticed());
            default -> field + " of the sample";
        };
    }

    private static Map<String, @Nullable Object> noticed() {
        Map<String, @Nullable Object> noticed = new LinkedHashMap<>();
        noticed.put("label", "personal-info");
        noticed.put("facet", null);
        noticed.put("score", 0.97);
        noticed.put("start", 3);
        return noticed;
    }

    private static List<Kind> scanned() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(Payload.Kinds.class));
        return scanner.findCandidateComponents("org.lectern.server").stream()
                .map(found -> registry(String.valueOf(found.getBeanClassName())))
                .flatMap(registry -> registry.kinds().stream())
                .toList();
    }

    private static Payload.Kinds registry(String className) {
        try {
            var constructor = Class.forName(className).getDeclaredConstructor();
            constructor.setAccessible(true);
            return (Payload.Kinds) constructor.newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
