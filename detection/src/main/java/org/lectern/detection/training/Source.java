package org.lectern.detection.training;

import java.util.EnumSet;
import java.util.Set;

/** A collection of texts that are learned from. */
enum Source {
    LIBRARY("library-comments"),
    PHRASES("phrases"),
    DAVIDSON("davidson"),
    HATEXPLAIN("hatexplain"),
    EDOS("edos"),
    HATEMOJI("hatemoji-build"),
    TOXIC_SPANS("toxic-spans"),
    CONTEXT("context-toxicity"),
    CONVABUSE("convabuse"),
    YOUTUBE("youtube-spam"),
    SMS("sms-spam"),
    ADS_US("political-ads-en-US"),
    ADS_CA("political-ads-en-CA"),
    POLIS("polis"),
    CLINC("clinc"),
    TALK("wnut17"),
    /** Copies of library comments made by code. */
    VARIANTS("");

    private static final Set<Source> NEAR =
            EnumSet.of(LIBRARY, PHRASES, HATEMOJI, CONTEXT, POLIS, CLINC, TALK, VARIANTS);

    private final String file;

    Source(String file) {
        this.file = file;
    }

    /** The name of its file, without the ending. */
    String file() {
        return file;
    }

    /** Whether its marks mean what the labels mean: comments and phrases of our own, minimal pairs, and talk that breaks no rule. */
    boolean isNear() {
        return NEAR.contains(this);
    }
}
