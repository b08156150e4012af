package org.lectern.server.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.lectern.ledger.Hash;
import org.lectern.server.database.Identifiers;
import org.springframework.stereotype.Component;

/** Tells one address from another without keeping any: a hash under a salt that is forgotten when the program stops. */
@Component
class Strangers {

    /** The part of an IPv6 address that says whose it is; the rest they can change as they like. */
    private static final int PREFIX = 8;

    private final String salt = Identifiers.reference();

    String of(HttpServletRequest request) {
        return Hash.sha256((salt + network(request.getRemoteAddr())).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    /** An IPv4 address as it is, of one of IPv6 the first 64 bits. */
    static String network(String address) {
        try {
            byte[] bytes =
                    InetAddress.ofLiteral(address.replaceFirst("%.*", "")).getAddress();
            return bytes.length == 4 ? address : HexFormat.of().formatHex(bytes, 0, PREFIX);
        } catch (IllegalArgumentException _) {
            return address;
        }
    }
}
