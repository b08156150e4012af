package org.lectern.server.inbox.files;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** The bytes of a file one by one, with their line, and those of the row at hand as long as they are not too many. */
final class FileBytes {

    /** A row that is longer is refused, and not held. */
    static final int LONGEST_ROW = 1 << 20;

    private final InputStream in;
    private final byte[] buffer = new byte[1 << 16];
    private int next;
    private int filled;
    private long place;
    private long line = 1;
    private byte[] row = new byte[1024];
    private int length;
    private boolean tooLong;

    FileBytes(InputStream in) {
        this.in = in;
    }

    /** The first bytes of the file; nothing is taken by asking. At most as many as one look brings. */
    byte[] beginning() throws IOException {
        if (filled == 0) {
            filled = Math.max(0, in.readNBytes(buffer, 0, buffer.length));
        }
        return Arrays.copyOf(buffer, filled);
    }

    void beginRow() {
        length = 0;
        tooLong = false;
    }

    /** The next byte, or -1 at the end. */
    int take() throws IOException {
        int one = peek();
        if (one >= 0) {
            next++;
            place++;
            keep((byte) one);
            if (one == '\n' || (one == '\r' && peek() != '\n')) {
                line++;
            }
        }
        return one;
    }

    int peek() throws IOException {
        if (next == filled) {
            next = 0;
            filled = Math.max(0, in.read(buffer));
        }
        return next < filled ? buffer[next] & 0xFF : -1;
    }

    private void keep(byte one) {
        if (length == LONGEST_ROW) {
            tooLong = true;
        } else {
            if (length == row.length) {
                row = Arrays.copyOf(row, Math.min(LONGEST_ROW, 2 * length));
            }
            row[length++] = one;
        }
    }

    /** The row's bytes so far, without a line break at their end. */
    byte[] row() {
        int end = length;
        while (end > 0 && (row[end - 1] == '\n' || row[end - 1] == '\r')) {
            end--;
        }
        return Arrays.copyOf(row, end);
    }

    boolean rowTooLong() {
        return tooLong;
    }

    /** Bytes taken so far. */
    long place() {
        return place;
    }

    /** The line on which the next byte stands, from 1. */
    long line() {
        return line;
    }

    /** Leaves out everything before a place at which a row begins. */
    void skipTo(long target, long targetLine) throws IOException {
        while (place < target) {
            if (peek() < 0) {
                return;
            }
            int step = (int) Math.min(filled - next, target - place);
            next += step;
            place += step;
        }
        line = targetLine;
    }
}
