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
import org.lectern.server.words.Problem;
import org.lectern.server.words.Refusal;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** A library's profile as JSON: lists of texts under {@code phones, emails, domains, addresses, names, staff, partners, officials, measures}. */
final class ProfileFile {

    private static final Set<String> KEYS =
            Set.of("phones", "emails", "domains", "addresses", "names", "staff", "partners", "officials", "measures");

    private ProfileFile() {}

    static Profile read(Path file, Rulebook rulebook) {
        if (!Files.isReadable(file)) {
            throw new Refusal(Problem.PROFILE_UNKNOWN, file);
        }
        try {
            Map<?, ?> values = JsonMapper.shared().readValue(file, Map.class);
            for (Object key : values.keySet()) {
                if (!KEYS.contains(key)) {
                    throw new Refusal(
                            Problem.PROFILE_FIELD_UNKNOWN, String.valueOf(key), String.join(", ", new TreeSet<>(KEYS)));
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
            throw new Refusal(Problem.PROFILE_UNREADABLE, file, String.valueOf(e.getOriginalMessage()));
        }
    }

    private static List<String> texts(Map<?, ?> values, String key) {
        return switch (values.get(key)) {
            case null -> List.of();
            case List<?> list
            when list.stream().allMatch(String.class::isInstance) ->
                list.stream().map(String.class::cast).toList();
            default -> throw new Refusal(Problem.PROFILE_FIELD_NO_LIST, key);
        };
    }
}
