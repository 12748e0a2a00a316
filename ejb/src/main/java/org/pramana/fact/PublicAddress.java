package org.pramana.fact;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;

/** Whether an address is one of the open internet. What is not listed as special by its registry is; whatever else there is may be a machine of ours (threat S23). */
final class PublicAddress {

    private PublicAddress() {}

    static boolean is(InetAddress address) {
        byte[] bytes = address.getAddress();
        if (address instanceof Inet4Address) {
            return isPublic(bytes[0] & 255, bytes[1] & 255, bytes[2] & 255);
        }
        return address instanceof Inet6Address && isPublic(bytes);
    }

    private static boolean isPublic(int a, int b, int c) {
        boolean special = a == 0 || a == 10 || a == 127 || a >= 224
                || a == 100 && b >= 64 && b < 128
                || a == 169 && b == 254
                || a == 172 && b >= 16 && b < 32
                || a == 192 && (b == 168 || b == 0 && (c == 0 || c == 2) || b == 88 && c == 99)
                || a == 198 && (b == 18 || b == 19 || b == 51 && c == 100)
                || a == 203 && b == 0 && c == 113;
        return !special;
    }

    /** Only what is given out for the internet (2000::/3), and of that nothing that carries an old address inside or is for books. */
    private static boolean isPublic(byte[] bytes) {
        int first = (bytes[0] & 255) << 8 | bytes[1] & 255;
        int second = (bytes[2] & 255) << 8 | bytes[3] & 255;
        boolean global = (first & 0xE000) == 0x2000;
        boolean special = first == 0x2002 || first == 0x2001 && (second < 0x0200 || second == 0x0DB8) || first == 0x3FFF;
        return global && !special;
    }
}
