package org.pramana.policy;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.pramana.audit.Deed;
import org.pramana.collection.Visitor;
import org.pramana.collection.Visitors;
import org.pramana.people.AccessEpoch;
import org.pramana.people.Roles;
import org.pramana.store.Sql;

/**
 * Bringing a version into force (behaviour.md §5): its rules hold at once, in one transaction. What they make of the cards is computed once more by the
 * statements of the rehearsal and done in parts, by {@link ActivationWork}; to start that is {@code ActivationRoom}'s, in batch.
 */
@Stateless
@RolesAllowed(Roles.ADMINISTRATOR)
public class PolicyActivation {

    static final Duration FRESH = Duration.ofHours(24);
    private static final int LONGEST_REASON = 500;

    @Inject
    Sql sql;

    @Inject
    Visitors visitors;

    @Inject
    RunStore runs;

    @Inject
    AccessEpoch epoch;

    @Inject
    Event<Deed> deeds;

    @Inject
    @ConfigProperty(name = "pramana.policy.dual-control", defaultValue = "false")
    boolean dualControl;

    @Inject
    Clock clock;

    /**
     * @param overrideReason why without a rehearsal of the last 24 hours, as it stands and as it comes into force; null where there is one
     * @return not active yet where two administrators are needed and this was the first
     * @throws PolicyConflict also where a rule of it cannot be read: it would not come into force as it was written
     */
    public ActivationReport activate(int number, Activation activation, String overrideReason) {
        Visitor visitor = visitors.current();
        if (sql.number("select id from policy where number = ?1 for update", number) == 0) {
            throw new UnknownPolicy(number);
        }
        PolicyState state = sql.one("select state from policy where number = ?1", row -> row.constant(PolicyState.class), number).orElseThrow();
        if (state != PolicyState.DRAFT && state != PolicyState.SIMULATED) {
            throw new PolicyConflict("policy.not-a-draft", String.valueOf(number));
        }
        runs.refuseUnreadable(number);
        Long rehearsal = rehearsal(number, activation);
        String reason = overrideReason == null || overrideReason.isBlank() ? null : overrideReason.strip();
        if (rehearsal == null && reason == null) {
            throw new PolicyConflict("policy.rehearse-first");
        }
        if (reason != null && reason.length() > LONGEST_REASON) {
            throw new PolicyConflict("policy.reason-too-long", LONGEST_REASON);
        }
        if (dualControl && !seconded(number, activation, visitor)) {
            return new ActivationReport(false, null);
        }
        return bringIntoForce(number, activation, visitor, rehearsal, rehearsal == null ? reason : null);
    }

    /** Whether it takes two. */
    public boolean needsTwo() {
        return dualControl;
    }

    private ActivationReport bringIntoForce(int number, Activation activation, Visitor visitor, Long rehearsal, String reason) {
        Instant now = clock.instant();
        if (sql.number("select count(*) from policy_run where kind = 'ACTIVATION' and state = 'RUNNING'") > 0) {
            throw new PolicyConflict("policy.activation-running");
        }
        long run = runs.begin(number, RunStore.Kind.ACTIVATION, activation, visitor.login());
        sql.change("update policy_run set rehearsal_id = ?2 where id = ?1", run, rehearsal);
        sql.change("update policy set state = 'SUPERSEDED', superseded_at = ?1 where state = 'ACTIVE'", now);
        sql.change(
                "update policy set state = 'ACTIVE', activation = ?2, ramp_weeks = ?3, activated_by = ?4, activated_at = ?5, override_reason = ?6 where number = ?1",
                number,
                activation.mode(),
                activation.rampWeeks(),
                visitor.id(),
                now,
                reason);
        epoch.advance(); // every node forgets the rules that were
        deeds.fire(new Deed("policy.activated", "policy:" + number, null, activation + (reason == null ? "" : ", not rehearsed: " + reason)));
        return new ActivationReport(true, run);
    }

    /** Lets an activation that was stopped or failed go on where it was. @throws PolicyConflict where its rules are not in force any more, or it is at its end */
    public void goOn(long run) {
        PolicyRun about = runs.one(run).orElseThrow(() -> new UnknownPolicy(run));
        if (!about.unfinished() || !runs.again(run)) {
            throw new PolicyConflict("policy.nothing-to-go-on-with");
        }
        deeds.fire(new Deed("policy.activation-goes-on", "policy:" + about.policy(), null, "activation " + run));
    }

    /** The newest that is complete, of these rules, for this way into force, and not older than a day. */
    private Long rehearsal(int number, Activation activation) {
        Instant oldest = clock.instant().minus(FRESH);
        return runs.of(number).stream()
                .filter(run -> run.kind().equals(RunStore.Kind.REHEARSAL.name()) && run.completed() && run.current())
                .filter(run -> run.activation().equals(activation) && run.startedAt().isAfter(oldest))
                .map(PolicyRun::id)
                .findFirst()
                .orElse(null);
    }

    /** The first administrator proposes, and another one agrees to the same; the other one's wish for something else is a new proposal. */
    private boolean seconded(int number, Activation activation, Visitor visitor) {
        boolean agreed = sql.number(
                        "select count(*) from policy where number = ?1 and proposed_by is not null and proposed_by <> ?2 and activation = ?3 and ramp_weeks <=> ?4",
                        number,
                        visitor.id(),
                        activation.mode(),
                        activation.rampWeeks())
                > 0;
        if (!agreed) {
            sql.change(
                    "update policy set proposed_by = ?2, proposed_at = ?3, activation = ?4, ramp_weeks = ?5 where number = ?1",
                    number,
                    visitor.id(),
                    clock.instant(),
                    activation.mode(),
                    activation.rampWeeks());
            deeds.fire(new Deed("policy.proposed", "policy:" + number, null, Objects.toString(activation)));
        }
        return agreed;
    }
}
