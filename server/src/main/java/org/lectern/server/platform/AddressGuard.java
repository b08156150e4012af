package org.lectern.server.platform;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a channel's address from leading into a private network. Asked before every call, as a name may lead elsewhere tomorrow. The
 * client resolves the name once more; the JDK's own cache makes both see the same answer.
 *
 * @param loopbackAllowed for practice and tests: this machine itself may be asked, and by plain http
 * @param ownNetworkAllowed private addresses may be asked, by https
 */
public record AddressGuard(boolean loopbackAllowed, boolean ownNetworkAllowed) {

    public AddressGuard(boolean loopbackAllowed) {
        this(loopbackAllowed, false);
    }

    /** IPv4 blocks that are not the public internet: IANA's special-purpose registry, multicast and reserved. */
    private static final List<Block> NOT_PUBLIC = List.of(
            Block.of("0.0.0.0", 8),
            Block.of("10.0.0.0", 8),
            Block.of("100.64.0.0", 10),
            Block.of("127.0.0.0", 8),
            Block.of("169.254.0.0", 16),
            Block.of("172.16.0.0", 12),
            Block.of("192.0.0.0", 24),
            Block.of("192.0.2.0", 24),
            Block.of("192.88.99.0", 24),
            Block.of("192.168.0.0", 16),
            Block.of("198.18.0.0", 15),
            Block.of("198.51.100.0", 24),
            Block.of("203.0.113.0", 24),
            Block.of("224.0.0.0", 3));

    /** Why the address must not be asked; null when it may be. A name that is not known is silence, not a refusal. */
    public @Nullable Failure refusal(URI address) {
        String host = address.getHost();
        String scheme = address.getScheme();
        if (host == null || scheme == null || !List.of("http", "https").contains(scheme)) {
            return refused("The address must begin with https:// and name a site");
        }
        if (address.getRawUserInfo() != null) {
            return refused("The address must not carry a name or password");
        }
        try {
            return refusal(scheme, host, InetAddress.getAllByName(host));
        } catch (UnknownHostException e) {
            return new Failure(Failure.Cause.SILENT, "No such site: " + host, null);
        }
    }

    private @Nullable Failure refusal(String scheme, String host, InetAddress[] found) {
        boolean loopback = Arrays.stream(found).allMatch(InetAddress::isLoopbackAddress) && !mapped(host, found);
        if (loopback) {
            return loopbackAllowed ? null : refused("The address leads to this machine itself");
        }
        if (mapped(host, found) || !Arrays.stream(found).allMatch(this::allowed)) {
            return refused("The address leads into a private network");
        }
        return scheme.equals("https")
                ? null
                : refused("The address must begin with https://, else the password could be read on the way");
    }

    private boolean allowed(InetAddress address) {
        return isPublic(address) || (ownNetworkAllowed && isOwnNetwork(address));
    }

    /** RFC 1918 and RFC 4193: what a network gives out inside. Link-local addresses are not, as clouds serve their secrets there. */
    private static boolean isOwnNetwork(InetAddress address) {
        return address.isSiteLocalAddress()
                || (address instanceof Inet6Address && (address.getAddress()[0] & 0xFE) == 0xFC);
    }

    /** Java turns an IPv4-mapped IPv6 literal into IPv4 silently. */
    private static boolean mapped(String host, InetAddress[] found) {
        return host.startsWith("[") && Arrays.stream(found).anyMatch(Inet4Address.class::isInstance);
    }

    static boolean isPublic(InetAddress address) {
        byte[] bytes = address.getAddress();
        if (address instanceof Inet6Address) {
            return isPublicIpv6(bytes);
        }
        return NOT_PUBLIC.stream().noneMatch(block -> block.holds(number(bytes)));
    }

    /** Global unicast 2000::/3 without Teredo 2001::/32, documentation 2001:db8::/32 and 6to4 2002::/16, which embed other addresses. */
    private static boolean isPublicIpv6(byte[] bytes) {
        int first = number(bytes);
        return (first & 0xE000_0000) == 0x2000_0000
                && first != 0x2001_0000
                && first != 0x2001_0DB8
                && (first >>> 16) != 0x2002;
    }

    private static int number(byte[] bytes) {
        return (bytes[0] & 0xFF) << 24 | (bytes[1] & 0xFF) << 16 | (bytes[2] & 0xFF) << 8 | (bytes[3] & 0xFF);
    }

    private static Failure refused(String why) {
        return new Failure(Failure.Cause.ADDRESS_REFUSED, why, null);
    }

    private record Block(int start, int mask) {

        static Block of(String start, int bits) {
            return new Block(number(InetAddress.ofLiteral(start).getAddress()), -1 << (32 - bits));
        }

        boolean holds(int address) {
            return (address & mask) == start;
        }
    }
}
