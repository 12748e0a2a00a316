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
 * Bringing a version into force (behaviour.md §5), in one transaction: what was rehearsed is computed once more by the same statements, the cards become
 * what it says, and what differs from the rehearsal is counted.
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
    Event<PolicyActivated> activated;

    @Inject
    Event<PolicyWithdrawn> withdrawn;

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
        Long rehearsal = rehearsal(number, activation);
        String reason = overrideReason == null || overrideReason.isBlank() ? null : overrideReason.strip();
        if (rehearsal == null && reason == null) {
            throw new PolicyConflict("policy.rehearse-first");
        }
        if (reason != null && reason.length() > LONGEST_REASON) {
            throw new PolicyConflict("policy.reason-too-long", LONGEST_REASON);
        }
        if (dualControl && !seconded(number, activation, visitor)) {
            return new ActivationReport(false, null, 0, null);
        }
        return bringIntoForce(number, activation, visitor, rehearsal, rehearsal == null ? reason : null);
    }

    /** Whether it takes two. */
    public boolean needsTwo() {
        return dualControl;
    }

    /** Rules that are in force no more and whose reasons still speak against cards. */
    public List<LeftBehind> leftBehind() {
        return sql.list(
                """
                select p.number, p.name, r.position, r.name, count(*)
                  from card_reason c join policy_rule r on r.id = c.policy_rule_id join policy p on p.id = r.policy_id
                 where c.kind = 'POLICY' and c.closed_at is null group by p.number, p.name, r.position, r.name order by p.number desc, r.position
                """,
                row -> new LeftBehind(row.count(), row.text(), row.count(), row.text(), row.count()));
    }

    /** Takes the reasons back that a rule brought about; cards that it had tracked and nobody verified are not tracked any more. */
    public void withdraw(int number, int position) {
        long rule = sql.number("select r.id from policy_rule r join policy p on p.id = r.policy_id where p.number = ?1 and r.position = ?2", number, position);
        if (rule == 0) {
            throw new UnknownPolicy(number);
        }
        withdrawn.fire(new PolicyWithdrawn(rule, visitors.current().id()));
        deeds.fire(new Deed("policy.withdrawn", "policy:" + number, null, "rule " + (position + 1)));
    }

    private ActivationReport bringIntoForce(int number, Activation activation, Visitor visitor, Long rehearsal, String reason) {
        Instant now = clock.instant();
        long run = runs.begin(number, RunStore.Kind.ACTIVATION, activation, visitor.login());
        Consequences consequences = runs.consequences(run);
        int changed = 0;
        if (!consequences.none()) {
            sql.number("select count(*) from card where lifecycle = 'PUBLISHED' for update"); // nobody verifies in between
            changed = sql.change(consequences.write(run, 0, Long.MAX_VALUE));
            sql.change(consequences.ramp(run));
        }
        Integer differing = rehearsal == null ? null : runs.difference(rehearsal, run);
        if (activation.mode() != Activation.Mode.NEXT_CYCLE && changed > 0) {
            activated.fire(new PolicyActivated(number, run, visitor.id()));
        }
        sql.change("update policy set state = 'SUPERSEDED', superseded_at = ?1 where state = 'ACTIVE'", now);
        sql.change(
                "update policy set state = 'ACTIVE', activation = ?2, ramp_weeks = ?3, activated_by = ?4, activated_at = ?5, override_reason = ?6 where number = ?1",
                number,
                activation.mode(),
                activation.rampWeeks(),
                visitor.id(),
                now,
                reason);
        sql.change(
                "update policy_run set state = 'COMPLETED', ended_at = ?2, seen = 2 * cards, changing = ?3, differing = ?4, rehearsal_id = ?5 where id = ?1",
                run,
                clock.instant(),
                changed,
                differing,
                rehearsal);
        epoch.advance(); // every node forgets the rules that were
        deeds.fire(new Deed("policy.activated", "policy:" + number, null, activation + ", " + changed + " cards" + (reason == null ? "" : ", not rehearsed: " + reason)));
        return new ActivationReport(true, run, changed, differing);
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
