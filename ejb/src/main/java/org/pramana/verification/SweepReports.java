package org.pramana.verification;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Optional;
import org.pramana.collection.Visitors;
import org.pramana.people.Roles;
import org.pramana.store.Page;

/** What the sweeps did. Titles and trust of every card, and no body (behaviour.md §1). To start one is {@code JobControlRoom}'s, in batch. */
@Stateless
@RolesAllowed({Roles.ADMINISTRATOR, Roles.OPERATOR})
public class SweepReports {

    @Inject
    Visitors visitors;

    @Inject
    RunQueries runs;

    @Inject
    DecisionQueries decisions;

    @Inject
    DifferenceQueries differences;

    /** Newest first. */
    public Page<SweepRun> runs(int first, int size) {
        return runs.page(language(), first, size);
    }

    public Optional<SweepRun> latest() {
        return runs.page(language(), 0, 1).rows().stream().findFirst();
    }

    public SweepReport report(long runId) {
        SweepRun run = run(runId);
        SweepRun before = runs.before(language(), run).orElse(null);
        return new SweepReport(run, runs.totals(runId, before == null ? null : before.id()), before);
    }

    /** As {@link #report}, beside any other run. */
    public SweepReport compare(long runId, long withRunId) {
        SweepRun other = run(withRunId);
        return new SweepReport(run(runId), runs.totals(runId, other.id()), other);
    }

    /**
     * @param kind null: every kind
     * @param words part of a title, null or empty for all
     */
    public Page<SweepDecision> decisions(long runId, String kind, String words, int first, int size) {
        run(runId);
        return decisions.ofRun(runId, kind, words, visitors.current(), first, size);
    }

    /** Cards about which two runs decided differently, with what each decided and why. */
    public Page<SweepDifference> differences(long runId, long withRunId, int first, int size) {
        run(runId);
        run(withRunId);
        return differences.between(runId, withRunId, visitors.current(), first, size);
    }

    private SweepRun run(long runId) {
        return runs.one(language(), runId).orElseThrow(() -> new UnknownSweep(runId));
    }

    private Locale language() {
        return Locale.forLanguageTag(visitors.current().language());
    }
}
