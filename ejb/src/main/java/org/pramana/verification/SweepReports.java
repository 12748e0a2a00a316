package org.pramana.verification;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import java.util.Optional;
import org.pramana.people.Roles;
import org.pramana.store.Page;

/** What the sweeps did. Titles and trust of every card, and no body (behaviour.md §1). To start one is {@code JobControlRoom}'s, in batch. */
@Stateless
@RolesAllowed({Roles.ADMINISTRATOR, Roles.OPERATOR})
public class SweepReports {

    /** Newest first. */
    public Page<SweepRun> runs(int first, int size) {
        throw new UnsupportedOperationException();
    }

    public Optional<SweepRun> latest() {
        throw new UnsupportedOperationException();
    }

    public SweepReport report(long runId) {
        throw new UnsupportedOperationException();
    }

    /** As {@link #report}, beside any other run. */
    public SweepReport compare(long runId, long withRunId) {
        throw new UnsupportedOperationException();
    }

    /**
     * @param kind null: every kind
     * @param words part of a title, null or empty for all
     */
    public Page<SweepDecision> decisions(long runId, String kind, String words, int first, int size) {
        throw new UnsupportedOperationException();
    }
}
