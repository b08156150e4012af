package org.lectern.server.procedures;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.lectern.detection.Detectors;
import org.lectern.detection.Profile;
import org.lectern.detection.Source;
import org.lectern.detection.Subject;
import org.lectern.server.attention.Choices;
import org.lectern.server.attention.Veils;
import org.lectern.server.policy.DetectionProfiles;
import org.lectern.server.policy.Policies;
import org.lectern.server.policy.PolicyInForce;
import org.lectern.server.web.Layouts;
import org.lectern.server.web.Viewer;
import org.lectern.server.web.pages.Veil;
import org.springframework.stereotype.Component;

/** Covers what was asked or reported as the viewer wants it: who reports a comment often repeats its words. */
@Component
public class MatterVeils {

    private final Detectors detectors = Detectors.standard();
    private final Map<UUID, Profile> profiles = new ConcurrentHashMap<>();
    private final Policies policies;
    private final Choices choices;
    private final Layouts layouts;

    MatterVeils(Policies policies, Choices choices, Layouts layouts) {
        this.policies = policies;
        this.choices = choices;
        this.layouts = layouts;
    }

    /** What stands before the words, or null where they stand open. */
    public @Nullable Veil over(Viewer viewer, String words) {
        return words.isBlank()
                ? null
                : new Veils(choices.of(viewer), layouts.messages()).over(labels(viewer, words), words);
    }

    private List<String> labels(Viewer viewer, String words) {
        PolicyInForce policy = policies.inForce(viewer.organisation());
        Profile profile = profiles.computeIfAbsent(policy.version(), _ -> DetectionProfiles.of(policy.rulebook()));
        Subject subject = new Subject(words, "", "", "", null, Source.PUBLIC, List.of());
        return detectors.judge(subject, profile).findings().stream()
                .map(finding -> finding.label().word())
                .toList();
    }
}
