package org.pramana.web.library;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of a card, or a difference between two, ready for a page: for {@code pr:body} alone, the one place that puts HTML into a page unescaped.
 * The domain has sanitised it; here the addresses of its own pictures, files and cards, which are kept without a context, get one.
 */
@Named
@ApplicationScoped
public class CardBody {

    private static final Pattern OWN = Pattern.compile("(<(?:img|a)\\b[^>]*?\\b(?:src|href)=\")((?:attachment|card)/)");

    @Inject
    HttpServletRequest request;

    public String here(String html) {
        if (html == null) {
            return "";
        }
        String context = Matcher.quoteReplacement(request.getContextPath() + "/");
        return OWN.matcher(html).replaceAll("$1" + context + "$2");
    }
}
