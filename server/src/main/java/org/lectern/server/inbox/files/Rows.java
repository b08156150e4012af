package org.lectern.server.inbox.files;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The rows of a file of comments, one after the other; whatever its length, one row is held. */
public sealed interface Rows permits CsvRows, JsonRows {

    /** The next row; null at the end. */
    @Nullable
    Row next() throws IOException;

    /** Goes on after a row that was read before, in another reading of the same file. */
    void skipTo(long end, long lineAfter) throws IOException;

    /**
     * Begins to read: JSON Lines where the file begins with a brace, otherwise CSV.
     *
     * @param now after which nothing can have been written
     * @throws FileRefused where no row could be read
     */
    static Rows of(InputStream in, Instant now) throws IOException, FileRefused {
        FileBytes file = new FileBytes(in);
        byte[] beginning = file.beginning();
        if (begins(beginning, 0xFF, 0xFE) || begins(beginning, 0xFE, 0xFF)) {
            throw new FileRefused(Reason.UTF16, "");
        }
        if (begins(beginning, 0xEF, 0xBB, 0xBF)) {
            file.skipTo(3, 1);
        }
        RowValues values = new RowValues(now);
        for (byte one : beginning) {
            if (one == '{') {
                return new JsonRows(file, values);
            }
            if (one > ' ') {
                return CsvRows.of(file, values);
            }
        }
        throw new FileRefused(Reason.EMPTY, "");
    }

    private static boolean begins(byte[] bytes, int... with) {
        for (int i = 0; i < with.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != with[i]) {
                return false;
            }
        }
        return true;
    }
}
