package org.lectern.server.platform;

/** JSON, but not what was asked for. Never leaves the connectors. */
final class WrongShape extends RuntimeException {

    private static final long serialVersionUID = 1;

    WrongShape(String what) {
        super(what);
    }

    static void unless(boolean right, String what) {
        if (!right) {
            throw new WrongShape(what);
        }
    }
}
