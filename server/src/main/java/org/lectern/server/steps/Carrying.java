package org.lectern.server.steps;

/** How far a step is on the platform. */
enum Carrying {
    /** It asks nothing of the platform. */
    NOTHING,
    /** The account is to be kept from commenting. */
    TO_DO,
    /** A person is to do it in the platform's own pages. */
    HANDED,
    DONE,
    /** The platform, or the person who was to do it, could not. */
    REFUSED,
    /** The account is to be set free. */
    TO_UNDO,
    /** A person is to set it free in the platform's own pages. */
    UNDO_HANDED,
    UNDONE;

    boolean waitsForPerson() {
        return this == HANDED || this == UNDO_HANDED;
    }

    boolean waitsForPlatform() {
        return this == TO_DO || this == TO_UNDO;
    }

    /** What becomes of it when the step ends: what was never done need not be undone. */
    Carrying ended() {
        return switch (this) {
            case DONE, HANDED, TO_DO -> TO_UNDO;
            case NOTHING, REFUSED, TO_UNDO, UNDO_HANDED, UNDONE -> this;
        };
    }
}
