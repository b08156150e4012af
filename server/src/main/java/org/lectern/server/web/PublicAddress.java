package org.lectern.server.web;

import java.net.InetAddress;
import java.net.URI;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whether an address opens for the public, or only on this computer or in the house: a link to such a one helps nobody else. */
public final class PublicAddress {

    private static final int UNIQUE_LOCAL = 0xfc;
    private static final int SEVEN_BITS = 0xfe;

    private PublicAddress() {}

    /** Whether everybody can open it, as far as the address itself says. */
    public static boolean opens(URI address) {
        return outside(address.getHost());
    }

    /** Whether a host has a name or number that is known outside the house. */
    static boolean outside(@Nullable String host) {
        if (host == null || host.isEmpty()) {
            return false;
        }
        String plain = host.toLowerCase(Locale.ROOT).replaceAll("^\\[|(?:%.*)?]$|\\.$", "");
        try {
            return outside(InetAddress.ofLiteral(plain));
        } catch (IllegalArgumentException _) {
            return named(plain);
        }
    }

    private static boolean outside(InetAddress address) {
        byte[] bytes = address.getAddress();
        boolean uniqueLocal = bytes.length > 4 && (bytes[0] & SEVEN_BITS) == UNIQUE_LOCAL;
        return !(uniqueLocal
                || address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress());
    }

    private static boolean named(String host) {
        return host.contains(".")
                && Stream.of(".localhost", ".local", ".internal", ".lan").noneMatch(host::endsWith);
    }
}
