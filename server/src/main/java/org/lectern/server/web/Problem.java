package org.lectern.server.web;

/**
 * The error catalogue of pages, API and command line: a code that stays, a status, and three messages - what was wrong, what is still
 * safe, what to do - under {@code problem.CODE.wrong}, {@code .safe} and {@code .do}.
 */
public enum Problem {
    NOT_SIGNED_IN(401),
    FORBIDDEN(403),
    NOT_FOUND(404),
    EXPIRED_FORM(403),
    BAD_INPUT(400),
    TOO_LARGE(413),
    DECIDED_MEANWHILE(409),
    NOT_ALLOWED_NOW(409),
    REFUSED_BY_POLICY(422),
    LINK_USED(410),
    FOR_SOMEBODY_ELSE(403),
    ADDRESS_REFUSED(422),
    ALREADY_SET_UP(409),
    INTERNAL(500);

    private final int status;

    Problem(int status) {
        this.status = status;
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }

    /** The code that stands in answers of the API and in message keys. */
    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
