package org.pramana.people;

import java.security.SecureRandom;
import java.util.Base64;
import org.pramana.store.Sha256;

/** Personal tokens: 256 random bits need no slow hash, because nobody can guess them. The prefix lets scanners find one that leaked. */
final class Token {

    static final String PREFIX = "pramana_";

    private static final SecureRandom RANDOM = new SecureRandom();

    private Token() {}

    static String fresh() {
        byte[] bits = new byte[32];
        RANDOM.nextBytes(bits);
        return PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
    }

    static String hash(String token) {
        return Sha256.of(token);
    }
}
