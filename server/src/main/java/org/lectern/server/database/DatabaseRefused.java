package org.lectern.server.database;

/** Lectern does not start on this database; the message says why, {@link #whatToDo()} what to do. */
public final class DatabaseRefused extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String whatToDo;

    public DatabaseRefused(String why, String whatToDo) {
        super(why);
        this.whatToDo = whatToDo;
    }

    public String whatToDo() {
        return whatToDo;
    }
}
