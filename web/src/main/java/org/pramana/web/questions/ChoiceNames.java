package org.pramana.web.questions;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.pramana.question.CardChoice;
import org.pramana.question.Colleague;
import org.pramana.question.QuestionChoices;
import org.pramana.question.QuestionLine;
import org.pramana.web.shell.Shell;
import org.pramana.web.words.PortalWords;
import org.pramana.web.words.ReaderLanguage;
import org.pramana.web.words.StampSpeech;
import org.pramana.words.JsonText;
import org.pramana.words.Refusal;

/** {@code GET /questions/choices?of=people|questions|cards&question=&q=}: what may be named in a field of a question's page, while somebody types. */
@WebServlet("/questions/choices")
public class ChoiceNames extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 200;

    @Inject
    QuestionChoices choices;

    @Inject
    Shell shell;

    @Inject
    PortalWords words;

    @Inject
    StampSpeech stamps;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Locale language = shell.getLanguage() == null ? Locale.ENGLISH : ReaderLanguage.spoken(shell.getLanguage());
        JsonArrayBuilder names = JsonText.array();
        named(request, language).forEach(names::add);
        response.setContentType("application/json");
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Cache-Control", "private, no-store");
        response.getWriter().print(names.build());
    }

    private List<JsonObjectBuilder> named(HttpServletRequest request, Locale language) {
        String number = request.getParameter("question");
        String typed = request.getParameter("q") == null ? "" : request.getParameter("q");
        String begun = typed.substring(0, Math.min(typed.length(), LONGEST));
        if (number == null || !number.matches("\\d{1,18}")) {
            return List.of();
        }
        long question = Long.parseLong(number);
        try {
            Stream<JsonObjectBuilder> found = switch (String.valueOf(request.getParameter("of"))) {
                case "people" -> choices.colleagues(question, begun).stream().map(one -> person(one, language));
                case "questions" -> choices.same(question, begun).stream().map(one -> question(one, language));
                case "cards" -> choices.cards(question, begun).stream().map(one -> card(one, language));
                default -> Stream.empty();
            };
            return found.toList();
        } catch (Refusal | EJBAccessException no) {
            return List.of(); // nobody is told why there is nothing
        }
    }

    private JsonObjectBuilder person(Colleague one, Locale language) {
        String load = words.in(language, "questions.choice.load", one.open(), one.asked(), one.weekly());
        String why = one.declined() ? "questions.choice.declined" : !one.here() ? "questions.choice.away" : one.able() ? null : "questions.choice.full";
        return choice(one.login(), one.name(), why == null ? load : words.in(language, why) + " · " + load, one.able()).add("initials", stamps.initials(one.name()));
    }

    private JsonObjectBuilder question(QuestionLine one, Locale language) {
        String state = words.in(language, "questions.state." + one.state());
        return choice(String.valueOf(one.id()), one.title(), state + " · " + one.collectionName() + " · " + words.in(language, "questions.askers", one.askers()), true);
    }

    private JsonObjectBuilder card(CardChoice one, Locale language) {
        String place = one.card().collectionName();
        return choice(one.card().slug(), one.card().title(), one.forAll() ? place : words.in(language, "questions.choice.not-for-all") + " · " + place, one.forAll())
                .add("seal", one.card().seal());
    }

    /** @param able whether choosing it will be refused, as far as that can be said now */
    private static JsonObjectBuilder choice(String key, String name, String note, boolean able) {
        return JsonText.object().add("key", key).add("name", name).add("note", note).add("able", able);
    }
}
