package org.pramana.people;

import java.util.Locale;
import java.util.regex.Pattern;
import org.pramana.words.InvalidInput;

/** The name one signs in with: lower case, so that Asha and asha cannot be two people. */
final class Login {

    static final int LONGEST = 64;

    private static final Pattern SHAPE = Pattern.compile("[a-z0-9]([a-z0-9._@+-]*[a-z0-9])?");

    private Login() {}

    /** As it would be stored. */
    static String asTyped(String typed) {
        return typed.strip().toLowerCase(Locale.ROOT);
    }

    static String checked(String typed) {
        String login = typed == null ? "" : asTyped(typed);
        if (login.length() > LONGEST || !SHAPE.matcher(login).matches()) {
            throw new InvalidInput("login", "people.login-shape", LONGEST);
        }
        return login;
    }
}
