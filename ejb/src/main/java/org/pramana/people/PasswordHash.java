package org.pramana.people;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * PBKDF2 with HMAC-SHA512, written as {@code PBKDF2WithHmacSHA512:iterations:salt:hash} (the form that Jakarta Security's own
 * {@code Pbkdf2PasswordHash} reads and writes, so that either could take over from the other).
 *
 * <p>Not that bean itself: it takes its parameters from a map of strings at run time, and it is found through the container only, while this one is
 * sixty lines that a unit test can hold in its hand.
 */
final class PasswordHash {

    /** OWASP's figure for SHA-512; Jakarta Security's default is 2,048. */
    static final int ITERATIONS = 210_000;

    private static final String ALGORITHM = "PBKDF2WithHmacSHA512";
    private static final int SALT_BYTES = 32;
    private static final int HASH_BYTES = 64;

    private final int iterations;
    private final SecureRandom random = new SecureRandom();

    PasswordHash(int iterations) {
        this.iterations = iterations;
    }

    String of(String password) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        Base64.Encoder text = Base64.getEncoder().withoutPadding();
        return String.join(
                ":", ALGORITHM, String.valueOf(iterations), text.encodeToString(salt), text.encodeToString(derive(password, salt, iterations)));
    }

    boolean matches(String password, String stored) {
        String[] parts = stored.split(":");
        if (parts.length != 4 || !parts[0].equals(ALGORITHM)) {
            return false;
        }
        byte[] salt = Base64.getDecoder().decode(parts[2]);
        byte[] expected = Base64.getDecoder().decode(parts[3]);
        return MessageDigest.isEqual(expected, derive(password, salt, Integer.parseInt(parts[1])));
    }

    /** Made with other parameters than today's: to be hashed anew when the password is next at hand. */
    boolean isOld(String stored) {
        return !stored.startsWith(ALGORITHM + ":" + iterations + ":");
    }

    private static byte[] derive(String password, byte[] salt, int iterations) {
        // the same word can be typed as different code points, above all in Devanagari
        char[] typed = Normalizer.normalize(password, Normalizer.Form.NFKC).toCharArray();
        PBEKeySpec key = new PBEKeySpec(typed, salt, iterations, HASH_BYTES * 8);
        try {
            return SecretKeyFactory.getInstance(ALGORITHM).generateSecret(key).getEncoded();
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(ALGORITHM + " is part of every Java runtime", missing);
        } finally {
            key.clearPassword();
        }
    }
}
