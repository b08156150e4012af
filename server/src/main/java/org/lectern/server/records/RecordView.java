package org.lectern.server.records;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lectern.ledger.Checkpoint;
import org.lectern.ledger.EntryProof;
import org.lectern.ledger.Hash;
import org.lectern.ledger.Merkle;
import org.lectern.ledger.SignedNote;
import org.lectern.rulebook.CaseKind;
import org.lectern.server.cases.Case;
import org.lectern.server.cases.Cases;
import org.lectern.server.inbox.Capture;
import org.lectern.server.inbox.Items;
import org.lectern.server.log.LogKey;
import org.lectern.server.log.LogTiles;
import org.lectern.server.log.Seal;
import org.lectern.server.log.SealedEntry;
import org.lectern.server.records.pages.EntryPage;
import org.lectern.server.records.pages.RecordPage;
import org.lectern.server.web.Times;
import org.lectern.server.web.pages.Layout;
import org.lectern.server.words.Messages;
import org.springframework.stereotype.Component;

/** Turns entries into what pages show. Everything here runs in the transaction that is open for the organisation. */
@Component
class RecordView {

    private final LogKey key;
    private final LogTiles tiles;
    private final Cases cases;
    private final Items items;

    RecordView(LogKey key, LogTiles tiles, Cases cases, Items items) {
        this.key = key;
        this.tiles = tiles;
        this.cases = cases;
        this.items = items;
    }

    /** A kind of entry in words; a kind without words is an error that a test finds. */
    String words(SealedEntry entry, Messages messages) {
        return messages.text("kind." + entry.kind());
    }

    List<RecordPage.Entry> lines(List<SealedEntry> entries, Messages messages, Times times) {
        Map<UUID, Case> about = cases.about(
                CaseKind.MODERATION.word(),
                entries.stream().map(entry -> UUID.fromString(entry.subject())).toList());
        return entries.stream()
                .map(entry -> {
                    Case one = about.get(UUID.fromString(entry.subject()));
                    return new RecordPage.Entry(
                            index(entry),
                            times.at(entry.at()),
                            words(entry, messages),
                            one == null ? null : one.number(),
                            href(one));
                })
                .toList();
    }

    private static long index(SealedEntry entry) {
        return java.util.Objects.requireNonNull(entry.index());
    }

    private static @Nullable String href(@Nullable Case one) {
        return one == null ? null : "/cases/" + one.number();
    }

    RecordPage.@Nullable Checkpoint checkpoint(@Nullable Seal seal, Times times) {
        return seal == null
                ? null
                : new RecordPage.Checkpoint(
                        seal.size(),
                        Checkpoint.parse(note(seal).text()).root().base64(),
                        times.at(seal.at()),
                        seal.checkpoint());
    }

    private static SignedNote note(Seal seal) {
        return SignedNote.parse(seal.checkpoint().getBytes(StandardCharsets.UTF_8));
    }

    EntryPage entry(Layout layout, SealedEntry entry, long index, Seal seal, Times times) {
        @Nullable
        Case about = cases.about(CaseKind.MODERATION.word(), List.of(UUID.fromString(entry.subject())))
                .get(UUID.fromString(entry.subject()));
        @Nullable EntryProof proof = proof(index, seal);
        return new EntryPage(
                layout,
                index,
                times.at(entry.at()),
                words(entry, layout.messages()),
                about == null ? null : about.number(),
                href(about),
                new String(entry.line(), StandardCharsets.UTF_8),
                Merkle.leaf(entry.line()).hex(),
                proof == null ? List.of() : proof.path().stream().map(Hash::hex).toList(),
                proof != null && proof.check(entry.line(), key.key().verifier()) instanceof EntryProof.Check.Proven,
                checkpoint(seal, times),
                shown(entry, index));
    }

    // Tiles that are missing or damaged give no proof, and the page says that it does not hold.
    private @Nullable EntryProof proof(long index, Seal seal) {
        try {
            return EntryProof.of(index, tiles, note(seal));
        } catch (IllegalStateException | IllegalArgumentException e) {
            return null;
        }
    }

    private EntryPage.@Nullable Capture shown(SealedEntry entry, long index) {
        Capture capture = capture(entry);
        return capture == null
                ? null
                : new EntryPage.Capture(
                        Hash.sha256(capture.bytes()).hex(), capture.bytes().length, "/record/" + index + "/bytes");
    }

    /** The bytes behind an entry; null where it has none or the comment was closed to everybody. */
    @Nullable
    Capture capture(SealedEntry entry) {
        boolean bytes =
                Set.of("post.captured", "comment.captured", "comment.preserved").contains(entry.kind());
        return bytes && !items.sealed(UUID.fromString(entry.subject()))
                ? items.capture(String.valueOf(entry.values().get("sha256"))).orElse(null)
                : null;
    }
}
