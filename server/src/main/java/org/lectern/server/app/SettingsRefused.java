package org.lectern.server.app;

/** A line of the settings file that cannot be used. */
final class SettingsRefused extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String whatToDo;

    SettingsRefused(String why, String whatToDo) {
        super(why);
        this.whatToDo = whatToDo;
    }

    String whatToDo() {
        return whatToDo;
    }
}
