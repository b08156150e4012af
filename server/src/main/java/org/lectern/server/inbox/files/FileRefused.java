package org.lectern.server.inbox.files;

/** A file of which no row can be read. */
public final class FileRefused extends Exception {

    private static final long serialVersionUID = 1;

    private final Reason reason;
    private final String detail;

    FileRefused(Reason reason, String detail) {
        super(reason + " " + detail);
        this.reason = reason;
        this.detail = detail;
    }

    public Reason reason() {
        return reason;
    }

    /** What it is about, such as the name of a column. */
    public String detail() {
        return detail;
    }
}
