package org.lectern.ledger;

import java.io.IOException;
import java.io.InputStream;

/** Opens the bytes of one media file from the start; asked twice for each export. */
@FunctionalInterface
public interface MediaSource {
    InputStream open() throws IOException;
}
