package org.lectern.server.moderation.pages;

import org.jspecify.annotations.Nullable;

/** What a decision will do, and who has the case now that somebody begins to decide it; template moderation/preview.jte. */
public record PreviewFragment(
        WillHappenFragment willHappen, @Nullable HeldFragment held) {}
