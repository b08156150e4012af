package org.lectern.server.moderation;

import org.jspecify.annotations.Nullable;
import org.lectern.rulebook.Act;
import org.lectern.rulebook.Citation;
import org.lectern.rulebook.Label;
import org.lectern.server.platform.PlatformStatus;

/** What an act asks of a platform. */
final class Effects {

    private Effects() {}

    /** The status an act wants: a comment hidden because it is spam is filed as spam, where the platform has such a place. */
    static PlatformStatus wanted(Act act, @Nullable Citation citation) {
        return switch (act) {
            case LEAVE_UP, RESTORE, WARN, LIMIT, BLOCK, PUBLISH, REPLY -> PlatformStatus.VISIBLE;
            case HIDE -> citation != null && citation.label() == Label.SPAM ? PlatformStatus.SPAM : PlatformStatus.HELD;
            case DELETE -> PlatformStatus.TRASHED;
        };
    }

    /**
     * Whether the act can be taken on a comment that stands so; null where it can, else the key of a message that says why not. What
     * somebody took away outside Lectern ({@code outside}) can still be answered for under a clause.
     */
    static @Nullable String impossible(Act act, PlatformStatus status, @Nullable PlatformStatus outside) {
        return switch (act) {
            case LEAVE_UP -> null;
            case HIDE ->
                status == PlatformStatus.GONE || status == PlatformStatus.TRASHED
                        ? "act.impossible.already-gone"
                        : null;
            case DELETE ->
                status == PlatformStatus.GONE && outside != PlatformStatus.GONE ? "act.impossible.already-gone" : null;
            case RESTORE ->
                switch (status) {
                    case VISIBLE -> "act.impossible.already-visible";
                    case GONE -> "act.impossible.gone";
                    case HELD, SPAM, TRASHED -> null;
                };
            case WARN, LIMIT, BLOCK, PUBLISH, REPLY -> "act.impossible.not-yet";
        };
    }
}
