package org.lectern.server.web;

import java.net.InetAddress;
import java.util.HexFormat;

/** The part of an address that says whose it is. */
public final class Network {

    /** Of an IPv6 address; the rest they can change as they like. */
    private static final int PREFIX = 8;

    private Network() {}

    /** An IPv4 address as it is, of one of IPv6 the first 64 bits. */
    public static String of(String address) {
        try {
            byte[] bytes =
                    InetAddress.ofLiteral(address.replaceFirst("%.*", "")).getAddress();
            return bytes.length == 4 ? address : HexFormat.of().formatHex(bytes, 0, PREFIX);
        } catch (IllegalArgumentException _) {
            return address;
        }
    }
}
