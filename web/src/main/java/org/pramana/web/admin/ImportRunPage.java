package org.pramana.web.admin;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.omnifaces.util.Faces;
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

    /** Which one: from the address, and at once, because what a form shows is decided before its answer has been taken over. */
    @PostConstruct
    void identify() {
        setId(Faces.getRequestParameter("run"));
    }

    /** Before every drawing, so that a page that asks again each second sees how far the import has come. */
    public void show() {
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
            case "CREATED" -> getRun().created();
            case "CHANGED" -> getRun().changed();
            case "SAME" -> getRun().same();
            case "SKIPPED" -> getRun().skipped();
            default -> getRun().failed();
        };
    }

    /** The key of the heading, which carries the news. */
    public String getSentence() {
        return "admin.import." + (getRun().over() ? getRun().dryRun() ? "would" : "did" : "doing");
    }

    public ImportRun getRun() {
        if (run == null) {
            run = imports.run(id);
        }
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
