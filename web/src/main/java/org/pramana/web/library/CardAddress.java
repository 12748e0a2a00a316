package org.pramana.web.library;

import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;

/**
 * {@code /card/SLUG}: the address that people paste into mails and tickets, and that must outlive every rearrangement of the pages behind it.
 */
@WebServlet("/card/*")
public class CardAddress extends HttpServlet {

    public static final String VIEW = "/library/read-card.xhtml";
    /** Request attribute: the slug that was asked for. */
    public static final String FORWARDED = "org.pramana.card";

    private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private static final long serialVersionUID = 1L;

    public static String of(String slug) {
        return "/card/" + slug;
    }

    /** The slug of what somebody typed: a slug, or the address of a card as people copy it from the browser; null for nothing. */
    public static String slug(String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        String address = typed.strip().replaceAll("[?#].*$", "");
        return address.substring(address.lastIndexOf('/') + 1);
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        String path = request.getPathInfo();
        String slug = path == null ? "" : path.substring(1);
        if (!SLUG.matcher(slug).matches()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        request.setAttribute(FORWARDED, slug);
        request.getRequestDispatcher(VIEW + "?card=" + slug).forward(request, response);
    }
}
