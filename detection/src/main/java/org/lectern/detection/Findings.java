package org.lectern.detection;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the detectors found so far; of overlapping findings of one label and facet the strongest stays, and there are never too many. */
final class Findings {

    /** Nobody reads more of one label. */
    static final int MOST_OF_A_LABEL = 50;

    private static final Comparator<Finding> BY_PLACE = Comparator.comparingInt(Findings::start)
            .thenComparingInt(Findings::end)
            .thenComparing(Finding::label)
            .thenComparing(finding -> finding.facet() == null ? "" : finding.facet());

    private final String text;
    private @Nullable Map<Label, List<Finding>> found;

    Findings(String text) {
        this.text = text;
    }

    void whole(Label label, double score, String why, String detector) {
        add(new Finding(label, null, score, null, null, why, detector));
    }

    /** A finding at a place, widened so that it splits no character. */
    void span(Label label, @Nullable String facet, double score, int start, int end, String why, String detector) {
        int first = splits(start) ? start - 1 : start;
        int last = splits(end) ? end + 1 : end;
        if (first < last) {
            add(new Finding(label, facet, score, first, last, why, detector));
        }
    }

    private boolean splits(int at) {
        return at > 0
                && at < text.length()
                && Character.isLowSurrogate(text.charAt(at))
                && Character.isHighSurrogate(text.charAt(at - 1));
    }

    void add(Finding finding) {
        if (found == null) {
            found = new EnumMap<>(Label.class);
        }
        List<Finding> same = found.computeIfAbsent(finding.label(), label -> new ArrayList<>(2));
        for (int at = 0; at < same.size(); at++) {
            if (overlap(same.get(at), finding)) {
                if (finding.score() > same.get(at).score()) {
                    same.set(at, finding);
                }
                return;
            }
        }
        if (same.size() < MOST_OF_A_LABEL) {
            same.add(finding);
        }
    }

    private static boolean overlap(Finding one, Finding other) {
        boolean alike =
                one.facet() == null ? other.facet() == null : one.facet().equals(other.facet());
        return alike && start(one) < end(other) && start(other) < end(one);
    }

    private static int start(Finding finding) {
        Integer start = finding.start();
        return start == null ? -1 : start;
    }

    private static int end(Finding finding) {
        Integer end = finding.end();
        return end == null ? 0 : end;
    }

    boolean full(Label label) {
        return found != null && found.getOrDefault(label, List.of()).size() >= MOST_OF_A_LABEL;
    }

    List<Finding> all() {
        if (found == null) {
            return List.of();
        }
        List<Finding> all = new ArrayList<>();
        found.values().forEach(all::addAll);
        all.sort(BY_PLACE);
        return all;
    }
}
