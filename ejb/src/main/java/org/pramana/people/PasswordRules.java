package org.pramana.people;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
    /** So few characters may be off the track of a walk over the keyboard. */
    private static final int STEPS_ASIDE = 3;
    private static final int UNIT_TRIED = 4;
    private static final Pattern REPEATED = Pattern.compile("(.{1,40}?)\\1+");
    private static final List<String> WALKS = Stream.of(
                    "abcdefghijklmnopqrstuvwxyz", "01234567890", "qwertyuiop[]", "asdfghjkl;'", "zxcvbnm,./", "qwertzuiopü", "azertyuiop",
                    "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik,9ol.0p;/", "qazwsxedcrfvtgbyhnujmikolp", "1q2w3e4r5t6y7u8i9o0p", "q1w2e3r4t5y6u7i8o9p0")
            .flatMap(walk -> Stream.of(walk, new StringBuilder(walk).reverse().toString()))
            .toList();

    /** Ours first: the product, the language and the trade. Then what leaked elsewhere, and names and words that everybody knows. */
    private static final Set<String> TRIED_FIRST = Stream.of("tried-first.txt", "leaked.txt", "names-and-words.txt").flatMap(PasswordRules::lines).collect(Collectors.toUnmodifiableSet());

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
        if (plain.codePoints().distinct().count() < FEWEST_DIFFERENT || isTriedFirst(plain) || isRepeated(plain) || isWalk(plain)) {
            throw new InvalidInput("password", "people.password-too-common");
        }
        return password;
    }

    static int known() {
        return TRIED_FIRST.size();
    }

    /** As it is, without the digits and marks that people put around a word, and with its letters back where they wrote signs for them. */
    private static boolean isTriedFirst(String plain) {
        String word = plain.replaceAll("^[^\\p{L}]+|[^\\p{L}]+$", "");
        String tailless = plain.replaceAll("[^\\p{L}]+$", "");
        return Stream.of(plain, word, tailless)
                .flatMap(form -> Stream.of(form, lettered(form, 'i'), lettered(form, 'l')))
                .anyMatch(form -> form.length() > 2 && TRIED_FIRST.contains(form));
    }

    private static String lettered(String word, char one) {
        return word.replace('0', 'o').replace('1', one).replace('!', one).replace('3', 'e').replace('4', 'a').replace('@', 'a').replace('5', 's').replace('$', 's').replace('7', 't');
    }

    private static boolean isRepeated(String plain) {
        Matcher repeated = REPEATED.matcher(plain);
        return repeated.matches() && (repeated.group(1).length() <= UNIT_TRIED || isTriedFirst(repeated.group(1)));
    }

    /** Nearly every sign lies beside the one before it. */
    private static boolean isWalk(String plain) {
        int steps = 0;
        for (int i = 1; i < plain.length(); i++) {
            String step = plain.substring(i - 1, i + 1);
            steps += WALKS.stream().anyMatch(walk -> walk.contains(step)) ? 1 : 0;
        }
        return steps >= plain.length() - STEPS_ASIDE;
    }

    private static Stream<String> lines(String name) {
        try (var lines = new BufferedReader(new InputStreamReader(PasswordRules.class.getResourceAsStream(name), StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
