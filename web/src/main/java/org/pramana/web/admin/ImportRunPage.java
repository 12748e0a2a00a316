package org.pramana.web.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.pramana.exchange.CardImport;
import org.pramana.exchange.ImportRow;
import org.pramana.exchange.ImportRun;
import org.pramana.store.Page;

/** Backs /admin/import-run.xhtml: one import, while it is at work and ever after. */
@Named
@RequestScoped
public class ImportRunPage extends ListPage<ImportRow> {

    private static final List<String> OUTCOMES = List.of("CREATED", "CHANGED", "SAME", "SKIPPED", "FAILED");

    @Inject
    CardImport imports;

    private long id;
    private String outcome;
    private ImportRun run;

    /** Before every drawing, so that a page that asks again each second sees how far the import has come. */
    public void show() {
        run = imports.run(id);
        open();
    }

    @Override
    protected Page<ImportRow> read(String words, int first, int size) {
        return imports.rows(id, outcome, first, size);
    }

    @Override
    public String getHref() {
        return "?run=" + id + "&outcome=" + encoded(outcome) + "&";
    }

    public List<String> getOutcomes() {
        return OUTCOMES;
    }

    public int count(String of) {
        return switch (of) {
            case "CREATED" -> run.created();
            case "CHANGED" -> run.changed();
            case "SAME" -> run.same();
            case "SKIPPED" -> run.skipped();
            default -> run.failed();
        };
    }

    /** The key of the heading, which carries the news. */
    public String getSentence() {
        return "admin.import." + (run.over() ? run.dryRun() ? "would" : "did" : "doing");
    }

    public ImportRun getRun() {
        return run;
    }

    public String getId() {
        return String.valueOf(id);
    }

    /** What is no number is no run. */
    public void setId(String typed) {
        try {
            id = typed == null ? 0 : Long.parseLong(typed);
        } catch (NumberFormatException nonsense) {
            id = 0;
        }
    }

    public String getOutcome() {
        return outcome;
    }

    public void setOutcome(String wanted) {
        outcome = OUTCOMES.contains(wanted) ? wanted : null;
    }
}
