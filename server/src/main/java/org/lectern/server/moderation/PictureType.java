package org.lectern.server.moderation;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Tells pictures by their first bytes; what a browser calls a file proves nothing. */
public final class PictureType {

    private PictureType() {}

    /** The media type of a PNG, JPEG or WebP; null for anything else. */
    public static @Nullable String of(byte[] bytes) {
        String start = new String(bytes, 0, Math.min(bytes.length, 12), StandardCharsets.ISO_8859_1);
        if (start.startsWith("\u0089PNG\r\n\u001A\n")) {
            return "image/png";
        }
        if (start.startsWith("\u00FF\u00D8\u00FF")) {
            return "image/jpeg";
        }
        return start.length() == 12 && start.startsWith("RIFF") && start.endsWith("WEBP") ? "image/webp" : null;
    }
}
