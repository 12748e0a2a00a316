package org.pramana.words;

import jakarta.enterprise.context.RequestScoped;
import java.util.Locale;
import java.util.Optional;

/** In which language this one request wants to be answered, where it says so itself; else the caller's own language holds. */
@RequestScoped
public class AnswerLanguage {

    private Locale wanted;

    public void want(Locale language) {
        wanted = language;
    }

    public Optional<Locale> wanted() {
        return Optional.ofNullable(wanted);
    }
}
