package org.lectern.server.acceptance;

/** Why something must be refused: the first of the reasons that holds, or none. */
record Reason(String words) {

    static Reason when(boolean so, String why) {
        return new Reason(so ? why : "");
    }

    Reason or(boolean so, String why) {
        return words.isEmpty() && so ? new Reason(why) : this;
    }

    Reason or(Reason other) {
        return words.isEmpty() ? other : this;
    }
}
