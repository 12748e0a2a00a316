package org.pramana.web.library;

import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.pramana.card.CardMentions;
import org.pramana.card.Mentionable;
import org.pramana.words.JsonText;
import org.pramana.words.Refusal;

/** {@code GET /library/mentions?card=&q=}: whom a comment may call, while somebody types an {@code @}. */
@WebServlet("/library/mentions")
public class MentionNames extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    CardMentions mentions;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        JsonArrayBuilder names = JsonText.array();
        for (Mentionable one : begun(request.getParameter("card"), request.getParameter("q"))) {
            names.add(JsonText.object().add("at", one.at()).add("name", one.name()).add("group", one.group()));
        }
        response.setContentType("application/json");
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Cache-Control", "private, no-store");
        response.getWriter().print(names.build());
    }

    private List<Mentionable> begun(String card, String typed) {
        try {
            return card == null ? List.of() : mentions.begun(card, typed);
        } catch (Refusal no) {
            return List.of(); // nobody is told why there is nothing
        }
    }
}
