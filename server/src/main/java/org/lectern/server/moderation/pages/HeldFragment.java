package org.lectern.server.moderation.pages;

import org.jspecify.annotations.Nullable;
import org.lectern.server.web.pages.Layout;

/**
 * Who has a case; template moderation/held.jte.
 *
 * @param query the part of the queue that is shown beside it
 * @param words who has it, or null for nobody
 * @param yours whether the reader has it
 * @param mayClaim whether the reader may take it
 * @param beside whether it comes along with another fragment and takes its own place on the page
 */
public record HeldFragment(
        Layout layout,
        String caseId,
        String query,
        @Nullable String words,
        boolean yours,
        boolean mayClaim,
        boolean beside) {}
