package org.pramana.web.admin;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.omnifaces.util.Faces;
import org.pramana.store.Page;
import org.pramana.verification.StageWords;
import org.pramana.verification.SweepDecision;
import org.pramana.verification.SweepDifference;
import org.pramana.verification.SweepReport;
import org.pramana.verification.SweepReports;
import org.pramana.verification.SweepRun;
import org.pramana.verification.SweepTotals;
import org.pramana.web.words.PortalWords;
import org.pramana.web.words.When;

/** Backs /admin/sweep-beside.xhtml: two runs of the sweep, and the cards about which they decided differently. */
@Named
@RequestScoped
public class SweepBesidePage extends ListPage<SweepDifference> {

    /** Among so many of the latest runs one is chosen. */
    private static final int CHOICES = 100;

    @Inject
    SweepReports reports;

    @Inject
    PortalWords words;

    @Inject
    When when;

    private long run;
    private SweepReport report;

    /** Beside the one before it, where the address names no other. */
    @PostConstruct
    void identify() {
        run = AddressNumber.longOf(Faces.getRequestParameter("run"));
        long with = AddressNumber.longOf(Faces.getRequestParameter("with"));
        report = with == 0 ? reports.report(run) : reports.compare(run, with);
    }

    @Override
    protected Page<SweepDifference> read(String words, int first, int size) {
        return report.previous() == null ? new Page<>(List.of(), 0) : reports.differences(run, report.previous().id(), first, size);
    }

    @Override
    public String getHref() {
        return "?run=" + run + "&with=" + (report.previous() == null ? 0 : report.previous().id()) + "&";
    }

    /** Every other run, newest first. */
    public List<SweepRun> getChoices() {
        return reports.runs(0, CHOICES).rows().stream().filter(other -> other.id() != run).toList();
    }

    public Integer difference(SweepTotals totals) {
        return totals.before() == null ? null : totals.decided() - totals.before();
    }

    /** What was decided, in a few words; why is its reason. */
    public String decided(SweepDecision decision) {
        String kind = words.get("admin.decision." + decision.kind());
        return decision.stage().isEmpty() || decision.stage().equals(decision.kind()) ? kind : kind + ", " + stage(decision.stage());
    }

    public String stage(String stage) {
        return StageWords.of(stage, Faces.getLocale());
    }

    public SweepReport getReport() {
        return report;
    }

    public SweepRun getHere() {
        return report.run();
    }

    public String name(SweepRun named) {
        return words.say("admin.run.of", named.id(), when.day(named.asOf()));
    }

    /** Null where there is none to stand beside. */
    public SweepRun getThere() {
        return report.previous();
    }
}
