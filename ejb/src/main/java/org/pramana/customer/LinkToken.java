package org.pramana.customer;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;
import org.pramana.store.Sha256;

/** The part of a short link that nobody can guess. */
final class LinkToken {

    private static final int BYTES = 12;
    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]{16}");
    private static final SecureRandom RANDOM = new SecureRandom();

    private LinkToken() {}

    static String fresh() {
        byte[] bits = new byte[BYTES];
        RANDOM.nextBytes(bits);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
    }

    static boolean shaped(String token) {
        return token != null && SHAPE.matcher(token).matches();
    }

    static String hash(String token) {
        return Sha256.of(token);
    }
}
