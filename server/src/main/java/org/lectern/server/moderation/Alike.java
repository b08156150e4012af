package org.lectern.server.moderation;

import java.util.ArrayList;
import java.util.List;
import org.lectern.detection.NearDuplicates;

/** Puts texts together that are nearly the same, or nearly the same as one in between. */
final class Alike {

    /** How much two texts share before a person would call them the same; less is a turn of phrase. */
    private static final double NEARLY_THE_SAME = 0.5;

    private Alike() {}

    /** The places of the texts in groups, each in order: groups of several in the order of their first, those that stand alone in the last. */
    static List<List<Integer>> groups(List<String> texts) {
        NearDuplicates index = new NearDuplicates(texts.size());
        texts.forEach(index::add);
        boolean[] placed = new boolean[texts.size()];
        List<List<Integer>> groups = new ArrayList<>();
        List<Integer> alone = new ArrayList<>();
        for (int at = 0; at < placed.length; at++) {
            if (placed[at]) {
                continue;
            }
            List<Integer> group = group(index, texts, at, placed);
            if (group.size() > 1) {
                groups.add(group);
            } else {
                alone.addAll(group);
            }
        }
        groups.add(alone);
        return groups;
    }

    private static List<Integer> group(NearDuplicates index, List<String> texts, int first, boolean[] placed) {
        List<Integer> group = new ArrayList<>(List.of(first));
        placed[first] = true;
        for (int at = 0; at < group.size(); at++) {
            for (NearDuplicates.Match match : index.like(texts.get(group.get(at)))) {
                if (match.shared() >= NEARLY_THE_SAME && !placed[match.number()]) {
                    placed[match.number()] = true;
                    group.add(match.number());
                }
            }
        }
        group.sort(null);
        return group;
    }
}
