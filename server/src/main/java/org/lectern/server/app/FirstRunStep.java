package org.lectern.server.app;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The steps of the first run in their order; a step can be opened once those before it are answered. */
enum FirstRunStep {
    STATE,
    ORGANISATION,
    POLICY,
    HOURS,
    SECOND,
    MAIL,
    BLOG;

    private static final List<FirstRunStep> ORDER = List.of(values());

    /** The last part of the step's address. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    String path() {
        return "/start/" + word();
    }

    static Optional<FirstRunStep> named(String word) {
        return ORDER.stream().filter(step -> step.word().equals(word)).findFirst();
    }

    boolean answered(FirstRunAnswers answers) {
        return switch (this) {
            case STATE -> answers.state() != null;
            case ORGANISATION -> answers.library() != null;
            case POLICY -> answers.policy() != null;
            case HOURS -> answers.week() != null;
            case SECOND -> answers.second() != null;
            case MAIL -> answers.mail() != null && answers.mail().decided();
            case BLOG -> false;
        };
    }

    /** The first step that is not answered. */
    static FirstRunStep next(FirstRunAnswers answers) {
        return ORDER.stream()
                .filter(step -> !step.answered(answers))
                .findFirst()
                .orElse(BLOG);
    }

    boolean open(FirstRunAnswers answers) {
        return compareTo(next(answers)) <= 0;
    }

    /** The step before, or null for the first. */
    @Nullable
    FirstRunStep before() {
        int place = ORDER.indexOf(this);
        return place == 0 ? null : ORDER.get(place - 1);
    }

    /** The step that comes next; the last has none. */
    FirstRunStep after() {
        return ORDER.get(ORDER.indexOf(this) + 1);
    }
}
