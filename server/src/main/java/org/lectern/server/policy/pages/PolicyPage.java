package org.lectern.server.policy.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lectern.server.web.pages.Layout;
import org.lectern.server.web.pages.ShownText;

/**
 * The policy clause by clause, with how each is kept; template policy/policy.jte.
 *
 * @param votes where the list of votes is kept, or null for whoever may not
 * @param shown what the policy wants said beside it
 * @param version in words, as "In force since 8 February 2021, version 1"
 */
public record PolicyPage(
        Layout layout,
        String title,
        String version,
        @Nullable String votes,
        DocumentFacts document,
        List<ShownText> shown,
        List<Section> sections,
        List<Tally> kept,
        List<Tally> states) {

    public PolicyPage {
        shown = List.copyOf(shown);
        sections = List.copyOf(sections);
        kept = List.copyOf(kept);
        states = List.copyOf(states);
    }

    /** A heading of the document and what stands under it; the id is the anchor. */
    public record Section(String id, String heading, List<Clause> clauses) {

        public Section {
            clauses = List.copyOf(clauses);
        }
    }

    /**
     * A clause in our words.
     *
     * @param numeral as the document numbers it, or a pilcrow
     * @param reason why it is declined, or null
     */
    public record Clause(
            String id,
            String numeral,
            String text,
            List<How> how,
            State state,
            @Nullable String reason,
            List<Criterion> criteria,
            List<Shown> shown,
            List<Cited> cited) {

        public Clause {
            how = List.copyOf(how);
            criteria = List.copyOf(criteria);
            shown = List.copyOf(shown);
            cited = List.copyOf(cited);
        }

        /** How many criteria are met. */
        public long met() {
            return criteria.stream().filter(Criterion::met).count();
        }
    }

    /** One thing that must be true for the clause to count as kept. */
    public record Criterion(int number, String text, boolean met) {}

    /** A text that the policy orders to be shown, and where. */
    public record Shown(String place, String text) {}

    /** A related document that the clause stands on; the anchor is on the same page. */
    public record Cited(String anchor, String title) {}

    /** How many clauses are kept in a way, or are in a state; the name is in words. */
    public record Tally(String icon, String name, int count) {}

    /** How a clause is kept. */
    public enum How {
        ENFORCED("enforced", "lock"),
        DETECTED("detected", "eye"),
        TRACKED("tracked", "list-check"),
        GUIDED("guided", "message-circle"),
        DECLINED("declined", "circle-off");

        private final String key;
        private final String icon;

        How(String key, String icon) {
            this.key = key;
            this.icon = icon;
        }

        /** The last part of its key in the message file. */
        public String key() {
            return key;
        }

        /** Its icon's name. */
        public String icon() {
            return icon;
        }
    }

    /** How much of a clause works. */
    public enum State {
        WORKING("working"),
        PARTIAL("partial"),
        PLANNED("planned"),
        DECLINED("declined");

        private final String key;

        State(String key) {
            this.key = key;
        }

        /** The last part of its key in the message file. */
        public String key() {
            return key;
        }
    }
}
