package org.lectern.server.moderation.pages;

import org.jspecify.annotations.Nullable;
import org.lectern.server.web.pages.Layout;

/** Who wrote a comment, once somebody has asked for it; template moderation/who.jte. Without a layout it is a part of another page. */
public record WhoPage(@Nullable Layout layout, String number, String author) {}
