package org.lectern.server.policy;

import org.lectern.detection.Label;
import org.lectern.detection.Level;
import org.lectern.detection.Profile;
import org.lectern.rulebook.Finds;
import org.lectern.rulebook.Rulebook;
import org.lectern.rulebook.Speaker;

/** Tells the detectors what a rulebook says about the library and wants noticed. */
public final class DetectionProfiles {

    private DetectionProfiles() {}

    /** The profile of a policy in force, with what is voted on meanwhile. */
    public static Profile of(PolicyInForce policy) {
        return withContacts(policy.rulebook())
                .measures(policy.ballot().measures())
                .officials(policy.ballot().persons())
                .build();
    }

    /** The profile of a rulebook alone. */
    public static Profile of(Rulebook rulebook) {
        return withContacts(rulebook).build();
    }

    private static Profile.Builder withContacts(Rulebook rulebook) {
        return withoutContacts(rulebook)
                .names(rulebook.contacts().names())
                .phones(rulebook.contacts().phones())
                .emails(rulebook.contacts().emails())
                .domains(rulebook.contacts().domains())
                .addresses(rulebook.contacts().addresses())
                .partners(rulebook.contacts().partners())
                .staff(rulebook.contacts().people());
    }

    /** What the rulebook wants noticed, without what it says of the library's own contacts and names. */
    public static Profile.Builder withoutContacts(Rulebook rulebook) {
        Profile.Builder profile = Profile.builder();
        Finds finds = Finds.of(rulebook);
        for (Label label : Label.values()) {
            org.lectern.rulebook.Label word =
                    org.lectern.rulebook.Word.find(org.lectern.rulebook.Label.class, label.word());
            if (word != null) {
                profile.level(
                        label, Level.valueOf(finds.level(word, Speaker.PUBLIC).name()));
            }
        }
        for (Finds.Asked asked : finds.all()) {
            asked.find()
                    .lists()
                    .forEach(list -> profile.list(Label.of(list.label().word()), list.name(), list.words()));
            asked.find()
                    .patterns()
                    .forEach(pattern -> profile.pattern(
                            Label.of(pattern.label().word()),
                            pattern.facet() == null ? null : pattern.facet().word(),
                            pattern.expression()));
        }
        return profile;
    }
}
