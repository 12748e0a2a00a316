package org.pramana.people;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.pramana.words.InvalidInput;

/**
 * What makes a password good enough: long, and not what everybody tries first. No rules about kinds of characters, which only make people write
 * {@code Password1!}.
 */
final class PasswordRules {

    static final int SHORTEST = 10;
    /** More costs time to hash and buys nothing. */
    static final int LONGEST = 128;

    private static final int FEWEST_DIFFERENT = 5;
    private static final Set<String> TRIED_FIRST = read("tried-first.txt");

    private PasswordRules() {}

    static String checked(String login, String password) {
        if (password == null || password.codePointCount(0, password.length()) < SHORTEST) {
            throw new InvalidInput("password", "people.password-too-short", SHORTEST);
        }
        if (password.length() > LONGEST) {
            throw new InvalidInput("password", "people.password-too-long", LONGEST);
        }
        String plain = password.toLowerCase(Locale.ROOT);
        if (login != null && login.length() > 2 && plain.contains(login)) {
            throw new InvalidInput("password", "people.password-holds-login");
        }
        if (plain.codePoints().distinct().count() < FEWEST_DIFFERENT || TRIED_FIRST.contains(withoutTail(plain))) {
            throw new InvalidInput("password", "people.password-too-common");
        }
        return password;
    }

    /** The list is looked up as it is and without the digits and marks that people append. */
    private static String withoutTail(String plain) {
        if (TRIED_FIRST.contains(plain)) {
            return plain;
        }
        return plain.replaceAll("[^\\p{L}]+$", "");
    }

    private static Set<String> read(String name) {
        try (var lines = new BufferedReader(new InputStreamReader(PasswordRules.class.getResourceAsStream(name), StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).collect(Collectors.toUnmodifiableSet());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
