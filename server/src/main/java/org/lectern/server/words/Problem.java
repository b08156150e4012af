package org.lectern.server.words;

/**
 * The error catalogue of pages, API and command line: a code that stays, an HTTP status, and three messages - what was wrong, what is still
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
    AT_THE_SAME_TIME(409),
    NOT_ALLOWED_NOW(409),
    REFUSED_BY_POLICY(422),
    LINK_USED(410),
    REFERENCE_UNKNOWN(404),
    TOO_OFTEN(429),
    FOR_SOMEBODY_ELSE(403),
    ADDRESS_REFUSED(422),
    ALREADY_SET_UP(409),
    INTERNAL(500),
    DATABASE_AWAY(503),

    // Asked by name, on the command line or of the API.
    TOKEN_WRONG(401),
    ORGANISATION_UNKNOWN(404),
    PERSON_UNKNOWN(404),
    MAY_NOT_EXPORT(403),
    CHANNEL_UNKNOWN(404),
    MAY_NOT_IMPORT(403),
    MAY_NOT_REPLAY(403),

    // On the command line.
    NO_INSTALLATION(404),
    NOT_RUNNING(409),
    NOBODY_SIGNS_IN(404),
    RULEBOOK_UNKNOWN(404),
    RULEBOOK_UNSOUND(422),
    JURISDICTION_UNKNOWN(404),
    PROFILE_UNKNOWN(404),
    PROFILE_UNREADABLE(400),
    PROFILE_FIELD_UNKNOWN(400),
    PROFILE_FIELD_NO_LIST(400),
    FOLDER_UNKNOWN(404),
    FILE_UNREADABLE(404),
    FILE_NO_TEXT(422),
    DOCUMENT_UNREADABLE(422),
    DATA_UNUSABLE(422),

    // At the start.
    FOLDER_IN_USE(409),
    PORT_IN_USE(409),
    SETTING_UNKNOWN(400),
    SETTING_UNREADABLE(400),
    DATABASE_SILENT(503),
    DATABASE_ADDRESS_MISSING(400),
    DATABASE_ROLE_SUPERUSER(403),
    DATABASE_ROLE_BYPASSES(403),
    DATABASE_ROLE_OWNS(403),
    EMBEDDED_SILENT(503),
    EMBEDDED_FOREIGN(409),
    EMBEDDED_CARELESS(409);

    private final int status;

    Problem(int status) {
        this.status = status;
    }

    /** The HTTP status, which a command line does not use: it ends with 1. */
    public int status() {
        return status;
    }

    /** The code that stands in answers of the API and in message keys. */
    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
