package org.pramana.web.studio;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonWriter;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.MultipartConfig;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import org.pramana.card.AttachmentLine;
import org.pramana.card.Attachments;
import org.pramana.web.shell.Shell;
import org.pramana.web.words.PortalWords;
import org.pramana.web.words.ReaderLanguage;
import org.pramana.words.JsonText;
import org.pramana.words.Refusal;

/**
 * Takes a picture that was pasted, dropped or chosen in the editor, and answers where it is: {@code {"address": ...}} or {@code {"sentence": ...}}.
 *
 * <p>Not a Faces upload, because the answer goes into the text at the cursor and the rest of the page must not be drawn again under somebody's hands.
 */
@WebServlet("/studio/attachments")
@MultipartConfig(maxFileSize = AttachmentUpload.MOST, maxRequestSize = AttachmentUpload.MOST + 100_000, fileSizeThreshold = 256_000)
public class AttachmentUpload extends HttpServlet {

    static final long MOST = Attachments.SIZE_MAX;

    private static final long serialVersionUID = 1L;

    @Inject
    Attachments attachments;

    @Inject
    Shell shell;

    @Inject
    PortalWords words;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        Locale language = shell.getLanguage() == null ? Locale.ENGLISH : ReaderLanguage.spoken(shell.getLanguage());
        try {
            Part file = request.getPart("file");
            String card = request.getParameter("card");
            if (file == null || card == null) {
                answer(response, HttpServletResponse.SC_BAD_REQUEST, null, words.in(language, "studio.picture.none"));
                return;
            }
            try (InputStream content = file.getInputStream()) {
                AttachmentLine kept = attachments.upload(card, name(file), file.getSize(), content);
                answer(response, HttpServletResponse.SC_CREATED, request.getContextPath() + "/" + AttachmentLine.PATH + kept.publicId(), null);
            }
        } catch (Refusal no) {
            answer(response, status(no.kind()), null, no.sentence(language));
        } catch (EJBAccessException notTheirs) {
            answer(response, HttpServletResponse.SC_FORBIDDEN, null, words.in(language, "studio.picture.not-allowed"));
        } catch (IllegalStateException tooBig) {
            answer(response, HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE, null, words.in(language, "studio.picture.too-big.server"));
        }
    }

    private static String name(Part file) {
        String given = file.getSubmittedFileName();
        return given == null || given.isBlank() ? "picture" : given;
    }

    private static int status(Refusal.Kind kind) {
        return switch (kind) {
            case UNKNOWN -> HttpServletResponse.SC_NOT_FOUND;
            case NOT_ALLOWED -> HttpServletResponse.SC_FORBIDDEN;
            case CONFLICT -> HttpServletResponse.SC_CONFLICT;
            case TOO_OFTEN -> 429;
            case INVALID -> HttpServletResponse.SC_BAD_REQUEST;
        };
    }

    private static void answer(HttpServletResponse response, int status, String address, String sentence) throws IOException {
        JsonObjectBuilder answer = JsonText.object();
        if (address != null) {
            answer.add("address", address);
        }
        if (sentence != null) {
            answer.add("sentence", sentence);
        }
        response.setStatus(status);
        response.setContentType("application/json");
        response.setCharacterEncoding("UTF-8");
        try (JsonWriter json = JsonText.writer(response.getWriter())) {
            json.writeObject(answer.build());
        }
    }
}
