package org.lectern.detection;

import java.util.List;
import org.lectern.detection.model.Hints;
import org.lectern.detection.model.Reading;

/** Hands what is folded to the models, in the form in which they were taught. */
final class Readings {

    private Readings() {}

    static Reading of(Sight sight, List<Finding> found) {
        Folded words = sight.words();
        int length = words.length();
        char[] letters = new char[length];
        int[] starts = new int[length];
        int[] ends = new int[length];
        for (int at = 0; at < length; at++) {
            letters[at] = words.at(at);
            if (letters[at] != ' ') {
                starts[at] = letters[at - 1] == ' ' ? words.start(at) : 0;
                ends[at] = at + 1 == length || words.at(at + 1) == ' ' ? words.end(at + 1) : 0;
            }
        }
        Subject subject = sight.subject();
        int[] hints = found.stream()
                .mapToInt(finding -> Hints.of(finding.label(), finding.score()))
                .distinct()
                .sorted()
                .toArray();
        String author = subject.authorName() + " " + subject.authorHandle();
        return new Reading(
                letters,
                starts,
                ends,
                length,
                subject.text(),
                subject.postText().isBlank()
                        ? ""
                        : Folded.words(subject.postText()).toString(),
                author.isBlank() ? "" : Folded.words(author).toString(),
                hints);
    }
}
