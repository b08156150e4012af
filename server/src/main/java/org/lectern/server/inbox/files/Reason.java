package org.lectern.server.inbox.files;

/** Why a row, or a whole file, was not taken in; the words stand in the message files under {@code import.reason.NAME}. */
public enum Reason {
    TOO_LONG,
    NOT_UTF8,
    QUOTE_OPEN,
    QUOTE_INSIDE,
    FIELD_COUNT,
    NOT_JSON,
    FIELD_UNKNOWN,
    FIELD_NO_TEXT,
    MISSING,
    IDENTIFIER,
    NAME,
    TIME,
    TIME_WITHOUT_ZONE,
    TIME_FAR,
    STATUS,

    // Of the whole file.
    EMPTY,
    UTF16,
    HEADER_UNREADABLE,
    COLUMN_UNKNOWN,
    COLUMN_TWICE,
    COLUMN_MISSING
}
