package org.pramana.web.library;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.pramana.card.AttachmentContent;
import org.pramana.card.AttachmentLine;
import org.pramana.card.Attachments;
import org.pramana.words.Refusal;

/**
 * {@code /attachment/PUBLICID}: a picture or a document of a card, for whoever may read the card.
 *
 * <p>What people uploaded is never run: pictures are shown, everything else is saved, the type is ours and not for guessing, and a document that a
 * browser should open all the same finds itself in an empty sandbox.
 */
@WebServlet("/" + AttachmentLine.PATH + "*")
public class AttachmentAddress extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Pattern PUBLIC_ID = Pattern.compile("/[0-9a-f]{32}");

    @Inject
    Attachments attachments;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getPathInfo();
        if (path == null || !PUBLIC_ID.matcher(path).matches()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        AttachmentContent file;
        try {
            file = attachments.open(path.substring(1));
        } catch (Refusal no) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        String tag = '"' + file.sha256() + '"';
        // the bytes never change, but who may see them does: a browser may keep them, and asks each time
        response.setHeader("Cache-Control", "private, no-cache");
        response.setHeader("ETag", tag);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
        if (tag.equals(request.getHeader("If-None-Match"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        boolean picture = file.mediaType().startsWith("image/");
        response.setContentType(file.mediaType());
        response.setHeader("Content-Disposition", (picture ? "inline" : "attachment") + "; filename*=UTF-8''" + encoded(file.name()));
        response.setContentLength(file.bytes().length);
        response.getOutputStream().write(file.bytes());
    }

    private static String encoded(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
