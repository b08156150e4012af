package org.lectern.server.documents;

import java.util.List;
import org.lectern.rulebook.draft.SourceLine;

/** What came of reading a document. */
public sealed interface Reading {

    /** Its lines, with at least one that is not empty. */
    record Read(List<SourceLine> lines) implements Reading {
        public Read {
            lines = List.copyOf(lines);
        }
    }

    /** It cannot be read; nothing of it was kept. */
    record Refused(Why why) implements Reading {}

    /** Why a document cannot be read. */
    enum Why {
        EMPTY,
        /** More bytes than a policy has. */
        TOO_LARGE,
        /** More text than a policy has, or a file that unpacks to far more than it is. */
        TOO_LONG,
        TOO_SLOW,
        /** It wants a password. */
        LOCKED,
        /** Pages that are pictures. */
        SCANNED,
        /** An older form of Word. */
        OLD_WORD,
        /** Neither a text nor DOCX nor PDF. */
        OTHER_KIND,
        BROKEN,
        /** Others are being read. */
        BUSY;

        /** In message keys. */
        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }
}
