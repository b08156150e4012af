package org.lectern.server.app;

/** A command that cannot do what it was asked; the message says why, {@link #whatToDo()} what to do. */
final class CommandRefused extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String whatToDo;

    CommandRefused(String why, String whatToDo) {
        super(why);
        this.whatToDo = whatToDo;
    }

    String whatToDo() {
        return whatToDo;
    }
}
