package org.lectern.server.channels.pages;

import org.lectern.server.web.pages.Layout;

/** The form that adds a blog; template channels/new.jte. */
public record NewChannelPage(Layout layout, ChannelForm form) {}
