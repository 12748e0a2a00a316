package org.pramana.web.questions;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.pramana.question.QuestionLedger;

/** Backs /questions/ledger.xhtml: what asking once has spared, by month, group or expert. */
@Named
@RequestScoped
public class LedgerPage {

    private static final int WIDTH = 100;

    @Inject
    QuestionLedger ledger;

    private QuestionLedger.By by = QuestionLedger.By.MONTH;
    private List<QuestionLedger.Line> lines;
    private int[] chased;

    public void open() {
        lines = ledger.lines(by);
        chased = ledger.chased();
    }

    /** The length of a bar, of 100. */
    public int bar(int spared) {
        int most = lines.stream().mapToInt(QuestionLedger.Line::spared).max().orElse(0);
        return most == 0 ? 0 : WIDTH * spared / most;
    }

    public List<QuestionLedger.Line> getLines() {
        return lines;
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

    public int getLate() {
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
