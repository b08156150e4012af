package org.lectern.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Checks an export archive from a stranger without trusting anything in it; memory does not grow with the records. */
public final class ArchiveVerifier {
    private static final Pattern SIGNED = Pattern.compile("lectern-export/v1\n[0-9a-f]{64} {2}manifest\\.json\n");

    private final Findings findings;
    private final Archive archive;
    private final @Nullable VerifierKey key;

    private ArchiveVerifier(Archive archive, Findings findings, @Nullable VerifierKey key) {
        this.archive = archive;
        this.findings = findings;
        this.key = key;
    }

    /**
     * Checks the file, against the log's key where one is given; a file that is no ZIP is refused like a changed one.
     */
    public static Verdict verify(Path file, @Nullable VerifierKey key) {
        Findings findings = new Findings();
        try (Archive archive = new Archive(file, findings)) {
            return archive.list() ? new ArchiveVerifier(archive, findings, key).check() : findings.refused();
        } catch (IOException | IllegalArgumentException e) {
            findings.add(Problem.ARCHIVE, "The file is damaged, cut off or not a ZIP. Ask for it again.");
            return findings.refused();
        }
    }

    private Verdict check() {
        byte[] bytes = archive.read(ArchiveLayout.MANIFEST);
        Manifest manifest = bytes == null ? null : parseManifest(bytes);
        boolean reliable = bytes != null && manifestIsSigned(bytes);
        if (manifest != null && reliable) {
            compare(manifest);
        }
        Checkpoint checkpoint = checkpoint(manifest);
        TileCheck tiles = new TileCheck(archive, findings, checkpoint);
        tiles.check();
        RecordCheck records = new RecordCheck(archive, findings, tiles, checkpoint);
        records.check();
        if (manifest != null && !findings.damaged(ArchiveLayout.MANIFEST)) {
            records.compare(manifest);
        }
        checkMedia(records);
        if (findings.any() || manifest == null || checkpoint == null) {
            return findings.refused();
        }
        return key == null
                ? new Verdict.Consistent(manifest, checkpoint, records.absentMedia())
                : new Verdict.Verified(manifest, checkpoint, records.absentMedia());
    }

    private @Nullable Manifest parseManifest(byte[] bytes) {
        try {
            return Manifest.parse(bytes);
        } catch (FormatException e) {
            findings.add(ArchiveLayout.MANIFEST, "This is not a manifest of version 1: " + e.getMessage() + ".");
            return null;
        }
    }

    /** False when the manifest itself is shown to be changed, so that other files must not be blamed on its word. */
    private boolean manifestIsSigned(byte[] manifest) {
        byte[] bytes = archive.read(ArchiveLayout.SIGNATURE);
        if (bytes == null) {
            return true;
        }
        SignedNote note;
        try {
            note = SignedNote.parse(bytes);
        } catch (FormatException e) {
            findings.add(ArchiveLayout.SIGNATURE, "This is not a signed note: " + e.getMessage() + ".");
            return true;
        }
        if (note.signatures().size() != 1 || !SIGNED.matcher(note.text()).matches()) {
            findings.add(ArchiveLayout.SIGNATURE, "This is not one signature over the hash of manifest.json.");
            return true;
        }
        if (key != null && !note.signedBy(key)) {
            findings.add(ArchiveLayout.SIGNATURE, "This is not signed by the key of " + key.name() + ".");
            return true;
        }
        if (note.text().equals(Manifest.signedText(manifest))) {
            return true;
        }
        findings.add(ArchiveLayout.MANIFEST, "This is not the file that was signed: manifest.sig has another hash.");
        return false;
    }

    private void compare(Manifest manifest) {
        Set<String> listed = new HashSet<>();
        for (Manifest.FileFact fact : manifest.files()) {
            listed.add(fact.name());
            if (archive.has(fact.name())) {
                compare(fact);
            } else if (!findings.damaged(fact.name())) {
                findings.add(fact.name(), "This file is missing.");
            }
        }
        for (String name : archive.names()) {
            boolean own = name.equals(ArchiveLayout.MANIFEST) || name.equals(ArchiveLayout.SIGNATURE);
            if (own == listed.contains(name)) {
                findings.add(name, own ? "The manifest lists itself." : "The manifest does not list this file.");
            }
        }
    }

    private void compare(Manifest.FileFact fact) {
        try (InputStream in = archive.open(fact.name())) {
            FileDigest digest = FileDigest.of(in, fact.size());
            if (digest.size() != fact.size()) {
                findings.add(fact.name(), "This file has been changed: its size is not the one in manifest.json.");
            } else if (!digest.sha256().equals(fact.sha256())) {
                findings.add(fact.name(), "This file has been changed: its SHA-256 is not the one in manifest.json.");
            }
        } catch (IOException e) {
            archive.unreadable(fact.name());
        }
    }

    private @Nullable Checkpoint checkpoint(@Nullable Manifest manifest) {
        byte[] bytes = archive.read(ArchiveLayout.CHECKPOINT);
        if (bytes == null) {
            return null;
        }
        Checkpoint checkpoint;
        try {
            SignedNote note = SignedNote.parse(bytes);
            checkpoint = Checkpoint.parse(note.text());
            if (key != null && !note.signedBy(key)) {
                findings.add(ArchiveLayout.CHECKPOINT, "This is not signed by the key of " + key.name() + ".");
            }
        } catch (FormatException e) {
            findings.add(ArchiveLayout.CHECKPOINT, "This is not a signed checkpoint: " + e.getMessage() + ".");
            return null;
        }
        if (key != null && !key.speaksFor(checkpoint.origin())) {
            findings.add(ArchiveLayout.CHECKPOINT, "This is of another log than the key's, " + key.name() + ".");
        }
        if (manifest != null
                && !findings.damaged(ArchiveLayout.MANIFEST)
                && !findings.damaged(ArchiveLayout.CHECKPOINT)
                && (!manifest.origin().equals(checkpoint.origin()) || manifest.logSize() != checkpoint.size())) {
            findings.add(ArchiveLayout.MANIFEST, "It speaks of another log or size than the checkpoint.");
        }
        return checkpoint;
    }

    private void checkMedia(RecordCheck records) {
        for (String name : archive.names()) {
            if (ArchiveLayout.isMedia(name) && !findings.damaged(name)) {
                checkMedia(name, records);
            }
        }
    }

    private void checkMedia(String name, RecordCheck records) {
        Hash named = Hash.ofHex(name.substring(name.indexOf('/') + 1));
        try (InputStream in = archive.open(name)) {
            if (!FileDigest.of(in, ArchiveLayout.most(name)).sha256().equals(named)) {
                findings.add(name, "This file has been changed: its SHA-256 is not its name.");
            } else if (!records.names(named) && !findings.damaged(ArchiveLayout.RECORDS)) {
                findings.add(name, "No record names this file, so the log does not vouch for it.");
            }
        } catch (IOException e) {
            archive.unreadable(name);
        }
    }
}
