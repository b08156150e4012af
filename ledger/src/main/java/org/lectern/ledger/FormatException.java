package org.lectern.ledger;

import java.io.Serial;

/**
 * Text or bytes that are not what their format says; the message is a plain sentence for the person who supplied them.
 */
public final class FormatException extends IllegalArgumentException {
    @Serial
    private static final long serialVersionUID = 1L;

    public FormatException(String message) {
        super(message);
    }
}
