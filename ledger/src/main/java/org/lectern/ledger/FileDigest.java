package org.lectern.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;

/** The size in bytes and the SHA-256 of a stream; of one longer than allowed only the beginning is read. */
record FileDigest(long size, Hash sha256) {
    static FileDigest of(InputStream in, long most) throws IOException {
        MessageDigest digest = Hash.newDigest();
        byte[] buffer = new byte[64 * 1024];
        long size = 0;
        for (int n = in.read(buffer); n >= 0 && size <= most; n = in.read(buffer)) {
            digest.update(buffer, 0, n);
            size += n;
        }
        return new FileDigest(size, Hash.finish(digest));
    }
}
