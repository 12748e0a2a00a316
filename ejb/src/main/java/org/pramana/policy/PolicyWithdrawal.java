package org.pramana.policy;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import org.pramana.audit.Deed;
import org.pramana.collection.Visitors;
import org.pramana.people.Roles;
import org.pramana.store.Page;
import org.pramana.store.Sql;

/** What rules asked of cards and nobody has answered: it outlives the rule (behaviour.md §5), so it is listed, and can be taken back. Titles of all cards, no body. */
@Stateless
@RolesAllowed(Roles.ADMINISTRATOR)
public class PolicyWithdrawal {

    private static final String ASKED = "card_reason reason join policy_rule r on r.id = reason.policy_rule_id join policy p on p.id = r.policy_id";
    private static final String OPEN = "reason.kind = 'POLICY' and reason.closed_at is null";

    @Inject
    Sql sql;

    @Inject
    Visitors visitors;

    @Inject
    Event<PolicyWithdrawn> withdrawn;

    @Inject
    Event<Deed> deeds;

    /** Rules whose reasons still speak against cards, those of the version in force among them. */
    public List<LeftBehind> leftBehind() {
        return sql.list(
                "select p.number, p.name, r.position, r.name, count(*) from " + ASKED + " where " + OPEN
                        + " group by p.number, p.name, r.position, r.name order by p.number desc, r.position",
                row -> new LeftBehind(row.count(), row.text(), row.count(), row.text(), row.count()));
    }

    /** Those cards, the longest asked first. @throws UnknownPolicy where there is no such rule */
    public Page<LeftCard> cards(int number, int position, int first, int size) {
        long rule = rule(number, position);
        String these = " from card_reason reason join card c on c.id = reason.card_id join card_collection k on k.id = c.collection_id left join person p on p.id = c.responsible_id where "
                + OPEN + " and reason.policy_rule_id = ?1";
        List<LeftCard> rows = sql.page(
                "select c.slug, c.title, k.name, p.name, reason.at" + these + " order by reason.at, c.id",
                row -> new LeftCard(row.text(), row.text(), row.text(), row.text(), row.moment()),
                first,
                size,
                rule);
        return new Page<>(rows, (int) sql.number("select count(*)" + these, rule));
    }

    /** Takes the reasons back that a rule brought about; cards that it had tracked and nobody verified are not tracked any more. */
    public void withdraw(int number, int position) {
        withdrawn.fire(new PolicyWithdrawn(rule(number, position), visitors.current().id()));
        deeds.fire(new Deed("policy.withdrawn", "policy:" + number, null, "rule " + (position + 1)));
    }

    private long rule(int number, int position) {
        long rule = sql.number("select r.id from policy_rule r join policy p on p.id = r.policy_id where p.number = ?1 and r.position = ?2", number, position);
        if (rule == 0) {
            throw new UnknownPolicy(number);
        }
        return rule;
    }
}
