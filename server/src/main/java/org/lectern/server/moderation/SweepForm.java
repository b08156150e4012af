package org.lectern.server.moderation;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What somebody says of the others under the post, as it was sent: by the numbers of their cases. */
record SweepForm(Map<String, Answer> answers) {

    private static final String FIELD = "sweep-";
    private static final String WHY = "sweep-why-";
    private static final int LONGEST = 300;
    private static final Pattern ANSWER = Pattern.compile("(alike|stays):([0-9]{1,9}\\.[0-9]{1,9})");

    /** Nothing said yet. */
    static final SweepForm EMPTY = new SweepForm(Map.of());

    /** {@code says} is alike, stays, or empty; {@code version} is that of case and comment as they were shown. */
    record Answer(String says, String version, String why) {

        static final Answer NONE = new Answer("", "", "");

        boolean alike() {
            return says.equals("alike");
        }

        /** Whether it says all that is wanted about a comment that stands in this version. */
        boolean complete(String now) {
            return version.equals(now) && (alike() || (says.equals("stays") && !why.isEmpty()));
        }
    }

    SweepForm {
        answers = Map.copyOf(answers);
    }

    static SweepForm of(Map<String, String> fields) {
        Map<String, Answer> answers = new HashMap<>();
        fields.forEach((name, value) -> {
            if (name.startsWith(WHY)) {
                String number = name.substring(WHY.length());
                answers.put(number, answer(fields.getOrDefault(FIELD + number, ""), value));
            }
        });
        return new SweepForm(answers);
    }

    private static Answer answer(String value, String why) {
        Matcher matcher = ANSWER.matcher(value);
        String kept = why.strip();
        String cut = kept.length() <= LONGEST ? kept : kept.substring(0, LONGEST);
        return matcher.matches() ? new Answer(matcher.group(1), matcher.group(2), cut) : new Answer("", "", cut);
    }

    Answer about(String number) {
        return answers.getOrDefault(number, Answer.NONE);
    }
}
