package org.lectern.server.words;

import java.util.List;
import java.util.Locale;

/**
 * Ends a request, a command or a start with a problem of the catalogue; nothing was changed. The arguments fill the problem's messages;
 * one may be a {@link Phrase}.
 */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final Problem problem;
    private final transient List<Object> arguments;

    public Refusal(Problem problem, Object... arguments) {
        super(Said.of(Messages.of(Locale.US), problem, arguments).wrong());
        this.problem = problem;
        this.arguments = List.of(arguments);
    }

    public Problem problem() {
        return problem;
    }

    /** The problem in these words. */
    public Said said(Messages messages) {
        return Said.of(messages, problem, arguments());
    }

    public Object[] arguments() {
        return arguments.toArray();
    }
}
