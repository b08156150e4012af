package org.lectern.server.channels.pages;

import org.jspecify.annotations.Nullable;
import org.lectern.server.web.pages.Field;

/**
 * The address of a WordPress blog and the application password; fields address, username, applicationPassword.
 *
 * @param error what the blog said, in words, or null
 */
public record ChannelForm(
        Field address,
        Field username,
        Field applicationPassword,
        @Nullable String error) {}
