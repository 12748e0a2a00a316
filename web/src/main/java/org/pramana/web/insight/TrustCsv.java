package org.pramana.web.insight;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Arrays;
import org.pramana.insight.Scope;
import org.pramana.insight.ScopedFigures;
import org.pramana.insight.TrustDay;
import org.pramana.insight.TrustFigures;
import org.pramana.insight.TrustLedger;
import org.pramana.insight.TrustOrder;
import org.pramana.insight.TrustScore;
import org.pramana.web.words.Csv;
import org.pramana.words.Refusal;

/** {@code /insight/trust.csv}: the figures of the page for a spreadsheet, by scope or, with {@code days}, day by day. Percent are tenths, rounded down, as everywhere. */
@WebServlet("/insight/trust.csv")
public class TrustCsv extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final int AT_ONCE = 500;
    private static final int MOST = 20_000;

    @Inject
    TrustLedger ledger;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Scope scope = Arrays.stream(Scope.values()).filter(one -> one.name().equals(request.getParameter("by"))).findFirst().orElse(Scope.COLLECTION);
        String key = request.getParameter("key");
        StringBuilder csv = new StringBuilder();
        try {
            if (request.getParameter("days") != null || key != null && !key.isBlank()) {
                days(scope, key, csv);
            } else {
                scopes(scope, request, csv);
            }
        } catch (Refusal no) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType("text/csv");
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"trust.csv\"");
        PrintWriter out = response.getWriter();
        out.print(Csv.BYTE_ORDER_MARK);
        out.print(csv);
    }

    private void scopes(Scope scope, HttpServletRequest request, StringBuilder csv) {
        TrustOrder order = Arrays.stream(TrustOrder.values()).filter(one -> one.name().equals(request.getParameter("order"))).findFirst().orElse(TrustOrder.DEBT);
        csv.append(Csv.line("key", "name", "published", "tracked", "verified", "score_percent", "coverage_percent", "opened_30_days", "met_verified", "reader_trust_percent", "staleness_debt"));
        for (int first = 0; first < MOST; first += AT_ONCE) {
            var page = ledger.by(scope, request.getParameter("q"), order, first, AT_ONCE);
            for (ScopedFigures line : page.rows()) {
                TrustFigures figures = line.figures();
                TrustScore score = figures.score();
                csv.append(Csv.line(
                        line.key(), line.name(), score.published(), score.tracked(), score.verified(), score.percent(), score.coveragePercent(),
                        figures.readers().opened(), figures.readers().verified(), tenths(figures.readers().permille()), figures.debt()));
            }
            if (first + AT_ONCE >= page.total()) {
                return;
            }
        }
    }

    private void days(Scope scope, String key, StringBuilder csv) {
        csv.append(Csv.line("day", "published", "tracked", "verified", "score_percent", "coverage_percent", "opened_30_days", "met_verified", "reader_trust_percent", "staleness_debt"));
        for (TrustDay day : ledger.course(key == null || key.isBlank() ? null : scope, key).days()) {
            boolean known = day.readers() != null;
            csv.append(Csv.line(
                    day.day(), day.score().published(), day.score().tracked(), day.score().verified(), day.score().percent(), day.score().coveragePercent(),
                    known ? day.readers().opened() : null, known ? day.readers().verified() : null, known ? tenths(day.readers().permille()) : null, day.debt()));
        }
    }

    private static Double tenths(Integer permille) {
        return permille == null ? null : permille / 10.0;
    }
}
