package org.pramana.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import org.pramana.web.words.ReaderLanguage;
import org.pramana.words.JsonText;
import org.pramana.words.Words;

/** A refusal that comes before the REST API is reached, in the API's own form: RFC 9457. */
final class Problems {

    /** Statuses that have a sentence of their own, {@code words.status-404} and so on. */
    static final Set<Integer> KNOWN = Set.of(400, 403, 404, 405, 406, 413, 415, 500, 503);

    private Problems() {}

    static void write(HttpServletRequest request, HttpServletResponse response, int status, String key, Object... arguments)
            throws IOException {
        Locale language = ReaderLanguage.of(request);
        response.setStatus(status);
        response.setContentType("application/problem+json");
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Content-Language", language.toLanguageTag());
        response.getWriter()
                .write(JsonText.object()
                        .add("type", "urn:pramana:problem:" + key)
                        .add("status", status)
                        .add("title", Words.say(language, key, arguments))
                        .build()
                        .toString());
    }
}
