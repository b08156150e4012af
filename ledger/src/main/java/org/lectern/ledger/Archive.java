package org.lectern.ledger;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Iterator;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** A ZIP file from a stranger: only names an export has, each once, none larger than it may be. */
final class Archive implements Closeable {
    private final ZipFile zip;
    private final long length;
    private final Findings findings;
    private final SortedMap<String, ZipEntry> entries = new TreeMap<>();

    /** Opens and lists the file; an {@link IOException} means that it is no readable ZIP. */
    Archive(Path file, Findings findings) throws IOException {
        this.zip = new ZipFile(file.toFile());
        this.length = Files.size(file);
        this.findings = findings;
    }

    /**
     * Takes stock of the entries; false when there are too many or they overlap, so that nothing should be unpacked.
     */
    boolean list() {
        if (zip.size() > ArchiveLayout.MOST_FILES) {
            findings.add(Problem.ARCHIVE, "It has more than " + ArchiveLayout.MOST_FILES + " files.");
            return false;
        }
        long packed = 0;
        for (Iterator<? extends ZipEntry> all = zip.entries().asIterator(); all.hasNext(); ) {
            ZipEntry entry = all.next();
            packed += Math.max(0, entry.getCompressedSize());
            take(entry);
        }
        if (packed > length) {
            findings.add(Problem.ARCHIVE, "Its files overlap, as in a file made to fill a disk.");
            return false;
        }
        for (String name : ArchiveLayout.REQUIRED) {
            if (!entries.containsKey(name)) {
                findings.add(name, "This file is missing.");
            }
        }
        return true;
    }

    private void take(ZipEntry entry) {
        String name = entry.getName();
        if (!ArchiveLayout.known(name)) {
            findings.add(name, "This file does not belong in an export.");
        } else if (entry.getSize() > ArchiveLayout.most(name)) {
            findings.add(name, "This file is larger than it can be in an export.");
        } else if (entries.put(name, entry) != null) {
            findings.add(name, "This file is in the archive twice.");
        }
    }

    Iterable<String> names() {
        return Collections.unmodifiableSet(entries.keySet());
    }

    boolean has(String name) {
        return entries.containsKey(name);
    }

    /** A stream of a file that is there; reading may throw {@link IOException} where the ZIP is damaged. */
    InputStream open(String name) throws IOException {
        ZipEntry entry = entries.get(name);
        InputStream in = entry == null ? null : zip.getInputStream(entry);
        return in == null ? new ByteArrayInputStream(new byte[0]) : in;
    }

    /** The whole of a small file, or null when it is missing or damaged, which is then among the findings. */
    byte @Nullable [] read(String name) {
        if (!has(name)) {
            return null;
        }
        int most = (int) ArchiveLayout.most(name);
        try (InputStream in = open(name)) {
            byte[] bytes = in.readNBytes(most + 1);
            if (bytes.length <= most) {
                return bytes;
            }
            findings.add(name, "This file is larger than it can be in an export.");
        } catch (IOException e) {
            unreadable(name);
        }
        return null;
    }

    void unreadable(String name) {
        findings.add(name, "This file is damaged inside the ZIP and cannot be unpacked.");
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
