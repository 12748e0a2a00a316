package org.pramana.web.questions;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.pramana.question.QuestionBrowsing;
import org.pramana.question.QuestionFilter;
import org.pramana.question.QuestionLedger;
import org.pramana.question.QuestionLine;

/** Backs /questions/ledger.xhtml: what asking once has spared, by month, group or expert, and what still waits too long. */
@Named
@RequestScoped
public class LedgerPage {

    private static final int WIDTH = 100;
    private static final int LISTED = 10;
    private static final int HOUR = 60;

    @Inject
    QuestionLedger ledger;

    @Inject
    QuestionBrowsing browsing;

    private QuestionLedger.By by = QuestionLedger.By.MONTH;
    private List<QuestionLedger.Line> lines;
    private List<QuestionLine> late;
    private int[] chased;
    private int most;

    public void open() {
        lines = ledger.lines(by);
        chased = ledger.chased();
        late = chased[1] == 0 ? List.of() : browsing.list(QuestionFilter.LATE, null, 0, LISTED).rows();
        most = lines.stream().mapToInt(line -> line.interruptions() + line.spared()).max().orElse(0);
    }

    /** The length of a bar, of 100; whatever is there can be seen. */
    public int bar(int count) {
        return most == 0 || count == 0 ? 0 : Math.max(1, WIDTH * count / most);
    }

    public String name(QuestionLedger.Line line) {
        return by == QuestionLedger.By.MONTH && line.name() != null
                ? DateTimeFormatter.ofPattern("LLL yyyy", FacesContext.getCurrentInstance().getViewRoot().getLocale()).format(YearMonth.parse(line.name()))
                : line.name();
    }

    /** Rounded up to whole hours; null where nothing was answered. */
    public Integer hours(QuestionLedger.Line line) {
        return line.answerMinutes() == null ? null : (line.answerMinutes() + HOUR - 1) / HOUR;
    }

    public List<QuestionLedger.Line> getLines() {
        return lines;
    }

    public List<QuestionLine> getLate() {
        return late;
    }

    public int getSpared() {
        return lines.stream().mapToInt(QuestionLedger.Line::spared).sum();
    }

    public long getMinutes() {
        return QuestionLedger.INTERRUPTION.multipliedBy(getSpared()).toMinutes();
    }

    public int getWaiting() {
        return chased[0];
    }

    public int getLateCount() {
        return chased[1];
    }

    public int getToCapture() {
        return chased[2];
    }

    public QuestionLedger.By getBy() {
        return by;
    }

    public void setBy(QuestionLedger.By by) {
        this.by = by == null ? QuestionLedger.By.MONTH : by;
    }
}
