package org.lectern.server.web;

import java.util.List;

/** Ends a request with a problem of the catalogue; nothing was changed. The arguments fill the problem's messages. */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final Problem problem;
    private final transient List<Object> arguments;

    public Refusal(Problem problem, Object... arguments) {
        super(problem.code() + " " + List.of(arguments));
        this.problem = problem;
        this.arguments = List.of(arguments);
    }

    public Problem problem() {
        return problem;
    }

    public Object[] arguments() {
        return arguments.toArray();
    }
}
