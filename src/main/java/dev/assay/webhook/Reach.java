package dev.assay.webhook;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.Arrays;

/**
 * From where an address can be reached. What is not known to be public is not: the registries of special addresses (IANA, RFC 6890) grow.
 *
 * @see <a href="https://www.iana.org/assignments/iana-ipv4-special-registry">IPv4</a>, <a href="https://www.iana.org/assignments/iana-ipv6-special-registry">IPv6</a>
 */
enum Reach {
    /** From everywhere. */
    PUBLIC,
    /** From this machine, this network or this organisation: also the addresses at which clouds tell machines their secrets. */
    PRIVATE,
    /** No single machine has it. */
    NOWHERE;

    private static final int[][] PRIVATE_V4 = {
        {10, 0, 0, 0, 8},
        {100, 64, 0, 0, 10},
        {127, 0, 0, 0, 8},
        {169, 254, 0, 0, 16},
        {172, 16, 0, 0, 12},
        {192, 168, 0, 0, 16},
        {198, 18, 0, 0, 15}
    };

    private static final int[][] NOWHERE_V4 = {
        {0, 0, 0, 0, 8},
        {192, 0, 0, 0, 24},
        {192, 0, 2, 0, 24},
        {192, 88, 99, 0, 24},
        {198, 51, 100, 0, 24},
        {203, 0, 113, 0, 24},
        {224, 0, 0, 0, 3}
    };

    static Reach of(InetAddress address) {
        byte[] bytes = address.getAddress();
        return address instanceof Inet4Address ? ofV4(bytes) : ofV6(address, bytes);
    }

    private static Reach ofV4(byte[] bytes) {
        return isIn(bytes, NOWHERE_V4) ? NOWHERE : isIn(bytes, PRIVATE_V4) ? PRIVATE : PUBLIC;
    }

    private static Reach ofV6(InetAddress address, byte[] bytes) {
        if (address.isAnyLocalAddress() || address.isMulticastAddress()) {
            return NOWHERE;
        }
        boolean uniqueLocal = (bytes[0] & 0xFE) == 0xFC;
        if (address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || uniqueLocal) {
            return PRIVATE;
        }
        if (startsWith(bytes, 0x00, 0x64, 0xFF, 0x9B, 0, 0, 0, 0, 0, 0, 0, 0)) {
            // Translated to IPv4 on the way (NAT64).
            return ofV4(Arrays.copyOfRange(bytes, 12, 16));
        }
        boolean global = (bytes[0] & 0xE0) == 0x20;
        boolean special = startsWith(bytes, 0x20, 0x01) && (bytes[2] & 0xFE) == 0
                || startsWith(bytes, 0x20, 0x01, 0x0D, 0xB8)
                || startsWith(bytes, 0x20, 0x02)
                || startsWith(bytes, 0x3F, 0xFF);
        return global && !special ? PUBLIC : NOWHERE;
    }

    private static boolean isIn(byte[] bytes, int[][] nets) {
        int address = number(bytes[0], bytes[1], bytes[2], bytes[3]);
        return Arrays.stream(nets).anyMatch(n -> (number(n[0], n[1], n[2], n[3]) ^ address) >>> (32 - n[4]) == 0);
    }

    private static int number(int a, int b, int c, int d) {
        return (a & 0xFF) << 24 | (b & 0xFF) << 16 | (c & 0xFF) << 8 | d & 0xFF;
    }

    private static boolean startsWith(byte[] bytes, int... start) {
        for (int i = 0; i < start.length; i++) {
            if ((bytes[i] & 0xFF) != start[i]) {
                return false;
            }
        }
        return true;
    }
}
