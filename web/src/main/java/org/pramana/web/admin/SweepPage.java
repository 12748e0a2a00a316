package org.pramana.web.admin;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;
import org.pramana.batch.JobControlRoom;
import org.pramana.people.Roles;
import org.pramana.store.Page;
import org.pramana.verification.StageWords;
import org.pramana.verification.SweepDecision;
import org.pramana.verification.SweepOrder;
import org.pramana.verification.SweepReport;
import org.pramana.verification.SweepReports;
import org.pramana.verification.SweepRun;
import org.pramana.verification.SweepTotals;
import org.pramana.verification.SweepUndo;
import org.pramana.verification.Undone;
import org.pramana.web.words.PortalWords;

/** Backs /admin/sweep.xhtml: one run, while it is at work and ever after. */
@Named
@RequestScoped
public class SweepPage extends ListPage<SweepDecision> {


    @Inject
    SweepReports reports;

    @Inject
    JobControlRoom control;

    @Inject
    SweepUndo undo;

    @Inject
    PortalWords words;

    private long run;
    private String kind;
    private SweepReport report;

    /** Which one: from the address, and at once, because what a form shows is decided before its answer has been taken over. */
    @PostConstruct
    void identify() {
        setId(Faces.getRequestParameter("run"));
    }

    /** Before every drawing, so that a page that asks again each second sees how far the run has come. */
    public void show() {
        open();
    }

    @Override
    protected Page<SweepDecision> read(String words, int first, int size) {
        return reports.decisions(run, kind, words, first, size);
    }

    @Override
    public String getHref() {
        return "?run=" + run + "&kind=" + encoded(kind) + "&q=" + encoded(getWords()) + "&";
    }

    /** The same cards for a spreadsheet. */
    public String getCsvQuery() {
        return "?kind=" + encoded(kind) + "&q=" + encoded(getWords());
    }

    public String stop() {
        control.stopSweep(run);
        return again("admin.sweep.stopping");
    }

    public String resume() {
        control.resumeSweep(run);
        return again("admin.sweep.resumed");
    }

    /** The same day once more, with the circuit breaker told that somebody has looked. */
    public String release() {
        SweepRun held = reports.report(run).run();
        long released = control.startSweep(new SweepOrder(held.asOf(), false, true, held.collection(), held.limit()));
        Messages.addFlashGlobalInfo("{0}", words.get("admin.sweep.released"));
        return "/admin/sweep.xhtml?faces-redirect=true&run=" + released;
    }

    /** Cards that it gave to somebody else go back, and cards that it archived come back. */
    public String undo() {
        return said(undo.undo(run));
    }

    /** The same for one card; the list stays where it is. @param decision its number, as the button has it */
    public String undo(String decision) {
        return said(undo.undo(run, AddressNumber.longOf(decision)));
    }

    private String said(Undone undone) {
        Messages.addFlashGlobalInfo("{0}", words.say("admin.sweep.undone", undone.givenBack(), undone.restored(), undone.left()));
        return "/admin/sweep.xhtml?faces-redirect=true&run=" + run + (kind == null ? "" : "&kind=" + encoded(kind)) + "&first=" + getStart();
    }

    public boolean isMayUndo() {
        return Faces.isUserInRole(Roles.ADMINISTRATOR);
    }

    public boolean isUndoable() {
        return isMayUndo() && getReport().totals().stream().anyMatch(SweepTotals::reversible);
    }

    private String again(String sentence) {
        Messages.addFlashGlobalInfo("{0}", words.get(sentence));
        return "/admin/sweep.xhtml?faces-redirect=true&run=" + run;
    }

    public boolean isRunning() {
        return "RUNNING".equals(getRun().state());
    }

    public boolean isResumable() {
        return "FAILED".equals(getRun().state()) || "STOPPED".equals(getRun().state());
    }

    /** It decided once, and its decisions are no longer kept. */
    public boolean isForgotten() {
        return getRun().decided() > 0 && getReport().totals().isEmpty();
    }

    /** More or less than in the run before; null where there is nothing to compare with. */
    public Integer difference(SweepTotals totals) {
        return totals.before() == null ? null : totals.decided() - totals.before();
    }

    /** Its name in words. */
    public String stage(String stage) {
        return StageWords.of(stage, Faces.getLocale());
    }

    public SweepReport getReport() {
        if (report == null) {
            report = reports.report(run);
        }
        return report;
    }

    public SweepRun getRun() {
        return getReport().run();
    }

    public String getId() {
        return String.valueOf(run);
    }

    /** What is no number is no run. */
    public void setId(String id) {
        try {
            run = id == null ? 0 : Long.parseLong(id);
        } catch (NumberFormatException nonsense) {
            run = 0;
        }
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind == null || kind.isBlank() ? null : kind;
    }
}
