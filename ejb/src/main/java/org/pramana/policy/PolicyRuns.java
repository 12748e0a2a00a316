package org.pramana.policy;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.pramana.audit.Deed;
import org.pramana.collection.Visitors;
import org.pramana.people.Roles;
import org.pramana.store.Page;
import org.pramana.store.Sql;

/** Rehearsals of the policy, and what activations did: titles and trust of all cards, no body. To start one is {@code RehearsalRoom}'s, in batch. */
@Stateless
@RolesAllowed(Roles.ADMINISTRATOR)
public class PolicyRuns {

    private static final int NEWEST = 30;

    @Inject
    Sql sql;

    @Inject
    RunStore runs;

    @Inject
    RunReport report;

    @Inject
    DeviationReport deviations;

    @Inject
    Visitors visitors;

    @Inject
    Event<Deed> deeds;

    /** Writes a rehearsal down that somebody is about to execute; one at a time for a version. @return its number */
    public long request(int policy, Activation activation) {
        if (sql.number("select id from policy where number = ?1 for update", policy) == 0) {
            throw new UnknownPolicy(policy);
        }
        if (runs.of(policy).stream().anyMatch(PolicyRun::running)) {
            throw new PolicyConflict("policy.rehearsal-running", String.valueOf(policy));
        }
        long run = runs.begin(policy, RunStore.Kind.REHEARSAL, activation, visitors.current().login());
        deeds.fire(new Deed("policy.rehearsed", "policy:" + policy, null, "rehearsal " + run + ", " + activation));
        return run;
    }

    /** Rehearsals and the activation of a version, newest first; without a version the newest of all. */
    public List<PolicyRun> of(Integer policy) {
        return policy == null ? runs.newest(NEWEST) : runs.of(policy);
    }

    public PolicyRun run(long run) {
        return runs.one(run).orElseThrow(() -> new UnknownPolicy(run));
    }

    /** @param people at most so many, those with the highest week first */
    public Outlook outlook(long run, int people) {
        return report.outlook(run(run), people, language());
    }

    /** @param kind one of {@link Effect#KINDS}, null for all @param words part of a title, may be empty */
    public Page<Effect> effects(long run, String kind, String words, int first, int size) {
        return report.effects(run(run), kind, words, first, size, language());
    }

    /** How many cards two rehearsals (of one version or of two) say something different about. */
    public int difference(long left, long right) {
        return runs.difference(run(left).id(), run(right).id());
    }

    /** Those cards, and what each of the two says. */
    public Page<Contrast> contrasts(long left, long right, int first, int size) {
        return report.contrasts(run(left), run(right), runs.difference(left, right), first, size, language());
    }

    /** What two rehearsals ask of people. @param most those with the highest week by either of them */
    public List<BesideLoad> people(long left, long right, int most) {
        return report.people(run(left), run(right), most, language());
    }

    /** Of an activation: the cards that did not become what was predicted, and those that it left alone; each with the reason. */
    public Page<Deviation> deviations(long run, int first, int size) {
        return deviations.of(run(run), first, size, language());
    }

    /** How many cards each rule would change, by its position; rules that change none are absent. */
    public Map<Integer, Integer> changes(long run) {
        return report.changes(run(run));
    }

    /** The weeks of the portal if this rehearsal came into force over so many weeks instead; 0: all at once. */
    public List<Integer> ramped(long run, int weeks) {
        return report.ramped(run(run), Math.max(0, Math.min(weeks, Activation.LONGEST_RAMP)));
    }

    /** What the checks of the portal's 13 weeks from the run's day on look like now: afterwards, beside what was predicted. */
    public List<Integer> actual(long run) {
        return report.actual(run(run));
    }

    private Locale language() {
        return Locale.forLanguageTag(visitors.current().language());
    }
}
