package org.pramana.policy;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.pramana.audit.Deed;
import org.pramana.collection.Visitors;
import org.pramana.people.Roles;
import org.pramana.store.Row;
import org.pramana.store.Sql;
import org.pramana.words.InvalidInput;

/** Versions of the policy and their rules. Nothing here changes a card. */
@Stateless
@RolesAllowed(Roles.ADMINISTRATOR)
public class PolicyDrafting {

    private static final int LONGEST_NAME = 120;
    static final int MOST_RULES = 50;

    @Inject
    Sql sql;

    @Inject
    Visitors visitors;

    @Inject
    RuleShelf shelf;

    @Inject
    RuleNames names;

    @Inject
    Event<Deed> deeds;

    @Inject
    Clock clock;

    /** Newest first. */
    public List<PolicyLine> versions() {
        return sql.list(LINES + " order by p.number desc", PolicyDrafting::line);
    }

    public PolicyVersion version(int number) {
        PolicyLine line = sql.one(LINES + " where p.number = ?1", PolicyDrafting::line, number).orElseThrow(() -> new UnknownPolicy(number));
        RuleShelf.Version rules = shelf.version(number);
        return new PolicyVersion(line, sql.number("select edit_seq from policy where number = ?1", number), rules.rules(), List.copyOf(rules.unreadable().values()));
    }

    /**
     * A new draft.
     *
     * @param basedOn the number of a version whose rules it begins with, null for none
     * @return its number
     */
    public int begin(String name, Integer basedOn) {
        String called = name(name);
        List<PolicyRule> rules = basedOn == null ? List.of() : version(basedOn).rules();
        sql.number("select count(*) from policy for update"); // one after the other: numbers have no gaps
        int number = (int) sql.number("select coalesce(max(number), 0) + 1 from policy");
        sql.change(
                "insert into policy (number, name, based_on, created_by, created_at, changed_at) values (?1, ?2, ?3, ?4, ?5, ?5)",
                number,
                called,
                basedOn,
                visitors.current().id(),
                clock.instant());
        shelf.keep(sql.number("select last_insert_id()"), rules);
        deeds.fire(new Deed("policy.begun", "policy:" + number, null, called));
        return number;
    }

    /** Replaces name and rules of a draft; one that was rehearsed has to be rehearsed again. */
    public void save(int number, long seq, String name, List<PolicyRule> rules) {
        PolicyVersion before = draft(number, seq);
        String called = name(name);
        if (rules.size() > MOST_RULES) {
            throw new InvalidInput("rules", "policy.too-many-rules", MOST_RULES);
        }
        rules.stream().filter(rule -> !before.rules().contains(rule)).forEach(names::refuseUnknown); // who has gone since must not keep others from being changed
        sql.change(
                "update policy set name = ?2, state = 'DRAFT', edit_seq = edit_seq + 1, changed_at = ?3, proposed_by = null, proposed_at = null where number = ?1",
                number,
                called,
                clock.instant());
        shelf.keep(sql.number("select id from policy where number = ?1", number), rules);
        deeds.fire(new Deed("policy.changed", "policy:" + number, inShort(before.rules()), inShort(rules)));
    }

    public void discard(int number) {
        PolicyVersion gone = version(number);
        draft(number, gone.seq());
        sql.change("delete from policy where number = ?1", number);
        deeds.fire(new Deed("policy.discarded", "policy:" + number, gone.line().name(), null));
    }

    private PolicyVersion draft(int number, long seq) {
        sql.number("select id from policy where number = ?1 for update", number);
        PolicyVersion version = version(number);
        if (!version.line().editable()) {
            throw new PolicyConflict("policy.not-a-draft", String.valueOf(number));
        }
        if (version.seq() != seq) {
            throw new PolicyConflict("policy.changed-meanwhile", String.valueOf(number));
        }
        return version;
    }

    private static String name(String name) {
        if (name == null || name.isBlank() || name.strip().length() > LONGEST_NAME) {
            throw new InvalidInput("name", "policy.name", LONGEST_NAME);
        }
        return name.strip();
    }

    /** For the trail: the rules and what they say, as long as there is room. */
    private static String inShort(List<PolicyRule> rules) {
        StringBuilder all = new StringBuilder();
        rules.forEach(rule -> all.append(all.isEmpty() ? "" : "; ").append(rule.name()).append(' ').append(rule.sayings()));
        return all.length() <= 1000 ? all.toString() : all.substring(0, 1000);
    }

    private static final String LINES =
            """
            select p.number, p.name, p.state, p.based_on, (select count(*) from policy_rule r where r.policy_id = p.id), begun.name, p.changed_at,
                   p.activation, p.ramp_weeks, first.name, active.name, p.activated_at, p.override_reason
              from policy p join person begun on begun.id = p.created_by left join person first on first.id = p.proposed_by
              left join person active on active.id = p.activated_by
            """;

    private static PolicyLine line(Row row) {
        return new PolicyLine(
                row.count(),
                row.text(),
                row.constant(PolicyState.class),
                row.integer(),
                row.count(),
                row.text(),
                row.moment(),
                activation(row.constant(Activation.Mode.class), row.integer()),
                row.text(),
                row.text(),
                row.moment(),
                row.text());
    }

    static Activation activation(Activation.Mode mode, Integer weeks) {
        return mode == null ? null : new Activation(mode, weeks);
    }
}
