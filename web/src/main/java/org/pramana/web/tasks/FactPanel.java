package org.pramana.web.tasks;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import org.pramana.fact.CardChecking;
import org.pramana.fact.ChangeSheet;
import org.pramana.fact.CheckedFact;

/** What there is to check about one card, for WEB-INF/tasks/facts.xhtml: read once a request and card. */
@Named
@RequestScoped
public class FactPanel {

    /** The keys 1 to 9. */
    private static final int KEYS = 9;

    @Inject
    CardChecking checking;

    private ChangeSheet sheet;

    /** A line of the checklist. @param key the key that ticks it; empty beyond the ninth @param id the same for the same fact of the same card and version */
    public record Line(CheckedFact checked, String key, String id) {

        /** NEW and SAME stand for themselves when everything is new. */
        public String look() {
            return switch (checked.change()) {
                case CHANGED -> "fix";
                case NEW -> "new";
                case GONE -> "bad";
                case SAME -> "";
            };
        }
    }

    public ChangeSheet sheet(String slug) {
        if (sheet == null || !sheet.slug().equals(slug)) {
            sheet = checking.sheet(slug);
        }
        return sheet;
    }

    /** What is not as it was verified; where nothing was, all of it. */
    public List<Line> changed(String slug) {
        return lines(sheet(slug), sheet(slug).changed(), 0);
    }

    public List<Line> unchanged(String slug) {
        return lines(sheet(slug), sheet(slug).unchanged(), sheet(slug).changed().size());
    }

    private static List<Line> lines(ChangeSheet sheet, List<CheckedFact> facts, int before) {
        List<Line> lines = new ArrayList<>();
        for (CheckedFact fact : facts) {
            int place = before + lines.size() + 1;
            lines.add(new Line(fact, place <= KEYS ? String.valueOf(place) : "", "fact-" + sheet.version() + "-" + place));
        }
        return lines;
    }
}
