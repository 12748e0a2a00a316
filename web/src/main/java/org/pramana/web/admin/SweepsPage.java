package org.pramana.web.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.omnifaces.util.Faces;
import org.pramana.batch.JobControlRoom;
import org.pramana.collection.CollectionCatalogue;
import org.pramana.collection.CollectionLine;
import org.pramana.insight.JobExecutionLine;
import org.pramana.insight.JobHistory;
import org.pramana.people.Roles;
import org.pramana.store.Page;
import org.pramana.verification.SweepOrder;
import org.pramana.verification.SweepReports;
import org.pramana.verification.SweepRun;

/** Backs /admin/sweeps.xhtml: every run, and a button for one more. */
@Named
@RequestScoped
public class SweepsPage extends ListPage<SweepRun> {

    private static final int EXECUTIONS = 20;

    @Inject
    SweepReports reports;

    @Inject
    JobControlRoom control;

    @Inject
    JobHistory history;

    @Inject
    CollectionCatalogue catalogue;

    @Inject
    Clock clock;

    private LocalDate asOf;
    private boolean dryRun;
    private String collection;
    private Integer limit;
    private boolean jobs;
    private List<JobExecutionLine> executions = List.of();

    @Override
    public void open() {
        super.open();
        if (jobs) {
            executions = history.executions(EXECUTIONS);
        }
    }

    @Override
    protected Page<SweepRun> read(String words, int first, int size) {
        return reports.runs(first, size);
    }

    @Override
    public String getHref() {
        return "?";
    }

    public String start() {
        long run = control.startSweep(new SweepOrder(asOf, dryRun, false, collection, limit));
        return "/admin/sweep.xhtml?faces-redirect=true&run=" + run;
    }

    /** The run that is at work, if it is among those shown; it is the newest then. */
    public SweepRun getRunning() {
        return getPage() == null ? null : getPage().rows().stream().filter(run -> "RUNNING".equals(run.state())).findFirst().orElse(null);
    }

    /** By name, for whoever may know of them; an operator has to know the key. */
    public List<CollectionLine> getCollections() {
        return Faces.isUserInRole(Roles.ADMINISTRATOR) ? catalogue.mine() : List.of();
    }

    public LocalDate getToday() {
        return LocalDate.now(clock);
    }

    public LocalDate getAsOf() {
        return asOf;
    }

    public void setAsOf(LocalDate asOf) {
        this.asOf = asOf;
    }

    public boolean isDryRun() {
        return dryRun;
    }

    public void setDryRun(boolean dryRun) {
        this.dryRun = dryRun;
    }

    public String getCollection() {
        return collection;
    }

    public void setCollection(String collection) {
        this.collection = collection;
    }

    public Integer getLimit() {
        return limit;
    }

    public void setLimit(Integer limit) {
        this.limit = limit;
    }

    public String getJobs() {
        return jobs ? "yes" : null;
    }

    public void setJobs(String asked) {
        jobs = asked != null;
    }

    public List<JobExecutionLine> getExecutions() {
        return executions;
    }
}
