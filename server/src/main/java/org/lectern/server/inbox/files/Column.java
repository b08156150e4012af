package org.lectern.server.inbox.files;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What a file of comments may say about each. */
public enum Column {
    POST_ID,
    POST_TITLE,
    POST_TEXT,
    POST_URL,
    POST_TIME,
    COMMENT_ID,
    PARENT_ID,
    AUTHOR,
    HANDLE,
    TEXT,
    URL,
    TIME,
    STATUS;

    /** Those without which nothing can be taken in. */
    static final Set<Column> NEEDED = EnumSet.of(POST_ID, COMMENT_ID, TEXT, TIME);

    /** The name in a file. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The column of this name; case, spaces and hyphens do not matter. */
    static Optional<Column> of(String name) {
        String word = name.strip().toLowerCase(Locale.ROOT).replace(' ', '_').replace('-', '_');
        return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst();
    }
}
