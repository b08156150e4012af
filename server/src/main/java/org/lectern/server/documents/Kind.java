package org.lectern.server.documents;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.ZipFile;

/** What a file is by its first bytes and not by its name. */
enum Kind {
    TEXT,
    PDF,
    WORD,
    OLD_WORD,
    LOCKED_WORD,
    OTHER;

    private static final int HEAD = 1024;
    private static final byte[] OLE = {
        (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
    };
    private static final String LOCKED = "EncryptedPackage";

    static Kind of(byte[] bytes, Path file) {
        String head = new String(bytes, 0, Math.min(HEAD, bytes.length), StandardCharsets.ISO_8859_1);
        if (head.contains("%PDF-")) {
            return PDF;
        }
        if (head.startsWith("PK\u0003\u0004")) {
            return hasDocument(file) ? WORD : OTHER;
        }
        if (head.startsWith(new String(OLE, StandardCharsets.ISO_8859_1))) {
            String all = new String(bytes, StandardCharsets.ISO_8859_1);
            return all.contains(new String(LOCKED.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1))
                    ? LOCKED_WORD
                    : OLD_WORD;
        }
        boolean wide = head.startsWith("\u00FF\u00FE") || head.startsWith("\u00FE\u00FF");
        return head.indexOf('\0') >= 0 && !wide ? OTHER : TEXT;
    }

    private static boolean hasDocument(Path file) {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return zip.getEntry("word/document.xml") != null;
        } catch (IOException _) {
            return false;
        }
    }
}
