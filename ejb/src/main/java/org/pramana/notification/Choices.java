package org.pramana.notification;

import java.security.SecureRandom;
import java.util.HexFormat;

/** Where people choose which mail they get. */
final class Choices {

    private Choices() {}

    private static final String STOP = "/mail/stop/";
    private static final SecureRandom DICE = new SecureRandom();

    static String address(String baseUrl) {
        return within(baseUrl) + "/account/mail.xhtml";
    }

    /** Where a mail client posts for its reader. @param token of the mail, null for one that was written before there were any */
    static String address(String baseUrl, String token) {
        return token == null ? address(baseUrl) : within(baseUrl) + STOP + token;
    }

    static boolean takesOneClick(String address) {
        return address.contains(STOP);
    }

    static String token() {
        byte[] random = new byte[16];
        DICE.nextBytes(random);
        return HexFormat.of().formatHex(random);
    }

    private static String within(String baseUrl) {
        return baseUrl.endsWith("/") ? baseUrl.substring(0, baseUrl.length() - 1) : baseUrl;
    }
}
