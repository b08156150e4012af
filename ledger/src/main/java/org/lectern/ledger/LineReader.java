package org.lectern.ledger;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Reads lines of bytes, none of which may fill the memory. */
final class LineReader {
    /** What came next. */
    sealed interface Line {
        /** A line without its line end, each byte one character. */
        record Text(String text) implements Line {}

        record TooLong() implements Line {}

        /** Bytes at the end that no line end follows. */
        record Unfinished() implements Line {}
    }

    private final InputStream in;
    private final int most;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();

    /** The stream should be buffered. */
    LineReader(InputStream in, int most) {
        this.in = in;
        this.most = most;
    }

    /** The next line, or null at the end. */
    @Nullable
    Line next() throws IOException {
        line.reset();
        boolean tooLong = false;
        int c = in.read();
        if (c < 0) {
            return null;
        }
        for (; c >= 0 && c != '\n'; c = in.read()) {
            if (line.size() < most) {
                line.write(c);
            } else {
                tooLong = true;
            }
        }
        if (tooLong) {
            return new Line.TooLong();
        }
        return c < 0 ? new Line.Unfinished() : new Line.Text(line.toString(StandardCharsets.ISO_8859_1));
    }
}
