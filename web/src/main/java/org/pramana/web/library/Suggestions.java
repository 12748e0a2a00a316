package org.pramana.web.library;

import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.pramana.search.CardSearch;
import org.pramana.search.Suggestion;
import org.pramana.words.JsonText;
import org.pramana.words.Refusal;

/** {@code GET /library/suggestions?q=}: titles while somebody types into the search box. */
@WebServlet("/library/suggestions")
public class Suggestions extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final int SHORTEST = 2;
    private static final int SHOWN = 7;

    @Inject
    CardSearch search;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String prefix = request.getParameter("q") == null ? "" : request.getParameter("q").strip();
        JsonArrayBuilder titles = JsonText.array();
        for (Suggestion title : prefix.length() < SHORTEST ? List.<Suggestion>of() : suggested(prefix)) {
            titles.add(JsonText.object()
                    .add("path", request.getContextPath() + CardAddress.of(title.slug()))
                    .add("title", title.title())
                    .add("collection", title.collectionName())
                    .add("seal", title.seal()));
        }
        response.setContentType("application/json");
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Cache-Control", "private, no-store");
        response.getWriter().print(titles.build());
    }

    private List<Suggestion> suggested(String prefix) {
        try {
            return search.suggest(prefix, SHOWN);
        } catch (Refusal no) {
            return List.of(); // nobody is told why there is nothing
        }
    }
}
