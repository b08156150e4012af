package org.lectern.server.hand;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Addresses of pages and posts as people copy them. */
final class Address {

    /** What platforms add to say who sent a link along; the post is the same without. */
    private static final String SENT_ALONG =
            "(?i)(fbclid|utm_.*|igsh|igshid|mibextid|si|feature|s|t|ref|rdid|trk|_r|_t|is_from_webapp)=.*";

    private static final int LONGEST = 2_000;

    private Address() {}

    /** The address of a page on the web without what says who sent it; null where it is none. */
    static @Nullable URI of(String text) {
        try {
            URI uri = new URI(text.strip());
            boolean web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
            return web && text.length() <= LONGEST && uri.getHost() != null && uri.getRawUserInfo() == null
                    ? bare(uri)
                    : null;
        } catch (URISyntaxException e) {
            return null;
        }
    }

    private static URI bare(URI uri) throws URISyntaxException {
        String query = uri.getRawQuery() == null
                ? ""
                : Arrays.stream(uri.getRawQuery().split("&"))
                        .filter(one -> !one.matches(SENT_ALONG))
                        .collect(Collectors.joining("&"));
        String path = uri.getRawPath() == null ? "" : uri.getRawPath().replaceAll("/+$", "");
        return new URI(uri.getScheme() + "://" + uri.getRawAuthority() + path + (query.isEmpty() ? "" : "?" + query));
    }
}
