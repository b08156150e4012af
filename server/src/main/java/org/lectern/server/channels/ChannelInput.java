package org.lectern.server.channels;

import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;
import org.lectern.server.channels.pages.ChannelForm;
import org.lectern.server.platform.Access;
import org.lectern.server.web.pages.Field;
import org.lectern.server.words.Messages;

/** What somebody wrote to reach a blog. The password is never shown again. */
public record ChannelInput(String address, String username, String applicationPassword) {

    /** What there is to say about it. */
    public sealed interface Checked {

        /** It can be tried. */
        record Usable(Access access) implements Checked {}

        /** It cannot; the form says why. */
        record Wrong(ChannelForm form) implements Checked {}
    }

    public static ChannelForm empty() {
        return new ChannelForm(Field.empty(), Field.empty(), Field.empty(), null);
    }

    /** Whether it can be tried at all; where it leads to is for the connector to judge. */
    public Checked check(Messages messages) {
        URI uri = uri(address.strip());
        String wrongAddress = uri == null ? messages.text("blog.address.wrong") : null;
        String wrongUsername = username.isBlank() ? messages.text("form.missing") : null;
        String wrongPassword = applicationPassword.isBlank() ? messages.text("form.missing") : null;
        return uri == null || wrongUsername != null || wrongPassword != null
                ? new Checked.Wrong(new ChannelForm(
                        new Field(shown(), wrongAddress),
                        new Field(username.strip(), wrongUsername),
                        new Field("", wrongPassword),
                        null))
                : new Checked.Usable(new Access(uri, username.strip(), applicationPassword.strip()));
    }

    private static @Nullable URI uri(String text) {
        try {
            String address = text.replaceAll("/+$", "");
            URI uri = new URI(address);
            boolean web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
            return web && uri.getHost() != null ? uri : null;
        } catch (URISyntaxException e) {
            return null;
        }
    }

    /** The form again with what the platform said. */
    public ChannelForm refused(String why) {
        return new ChannelForm(Field.of(shown()), Field.of(username.strip()), Field.empty(), why);
    }

    // An address may carry a password before its site, and a password is not shown again.
    private String shown() {
        return address.strip().replaceAll("//[^/]*@", "//");
    }

    @Override
    public String toString() {
        return username + " at " + shown();
    }
}
