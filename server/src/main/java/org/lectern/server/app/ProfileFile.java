package org.lectern.server.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.lectern.detection.Profile;
import org.lectern.rulebook.Rulebook;
import org.lectern.server.policy.DetectionProfiles;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** A library's profile as JSON: lists of texts under {@code phones, emails, domains, addresses, names, staff, partners, officials, measures}. */
final class ProfileFile {

    private static final Set<String> KEYS =
            Set.of("phones", "emails", "domains", "addresses", "names", "staff", "partners", "officials", "measures");

    private ProfileFile() {}

    static Profile read(Path file, Rulebook rulebook) {
        if (!Files.isReadable(file)) {
            throw new CommandRefused("There is no profile " + file, "Name a readable JSON file with --profile.");
        }
        try {
            Map<?, ?> values = JsonMapper.shared().readValue(file, Map.class);
            for (Object key : values.keySet()) {
                if (!KEYS.contains(key)) {
                    throw new CommandRefused(
                            "The profile has no field " + key,
                            "The fields are " + new TreeSet<>(KEYS) + ", each a list of texts.");
                }
            }
            return DetectionProfiles.withoutContacts(rulebook)
                    .phones(texts(values, "phones"))
                    .emails(texts(values, "emails"))
                    .domains(texts(values, "domains"))
                    .addresses(texts(values, "addresses"))
                    .names(texts(values, "names"))
                    .staff(texts(values, "staff"))
                    .partners(texts(values, "partners"))
                    .officials(texts(values, "officials"))
                    .measures(texts(values, "measures"))
                    .build();
        } catch (JacksonException e) {
            throw new CommandRefused(
                    "The profile " + file + " is no JSON object: " + e.getOriginalMessage(),
                    "Write it as {\"phones\": [\"715-555-0100\"], ...}.");
        }
    }

    private static List<String> texts(Map<?, ?> values, String key) {
        return switch (values.get(key)) {
            case null -> List.of();
            case List<?> list
            when list.stream().allMatch(String.class::isInstance) ->
                list.stream().map(String.class::cast).toList();
            default ->
                throw new CommandRefused(
                        "The profile's " + key + " is not a list of texts", "Write it as [\"...\", \"...\"].");
        };
    }
}
