package org.pramana.verification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.pramana.card.UnknownCard;
import org.pramana.collection.Access;
import org.pramana.collection.Visitor;
import org.pramana.policy.EffectivePolicy;
import org.pramana.policy.Policies;
import org.pramana.policy.Setting;
import org.pramana.store.Numbers;
import org.pramana.store.Sql;
import org.pramana.trust.Lifecycle;
import org.pramana.trust.VerificationMode;
import org.pramana.words.Refusal;

/**
 * A check of many cards is asked for by one reader (behaviour.md §3 row 9): one request for each. Whom it makes a task for is dealt card by card, as for
 * a single one, and people hear of it: so it cannot be taken back, and is for no more cards than somebody can have read.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class BulkRequesting implements BulkDeed<RequestMany> {

    @Inject
    TrustRepository cards;

    @Inject
    Policies policies;

    @Inject
    Doubts doubts;

    @Inject
    Sql sql;

    private record Facts(String slug, Lifecycle lifecycle, boolean readable, boolean tracked, int requests, boolean hard, boolean mine) {

        boolean enough(EffectivePolicy rules) {
            return hard || !mine && requests + 1 >= rules.number(Setting.REQUEST_THRESHOLD);
        }
    }

    @Override
    public BulkKind kind() {
        return BulkKind.REQUEST;
    }

    @Override
    public RequestMany read(JsonObject terms) {
        return new RequestMany(terms.getString("text"));
    }

    @Override
    public void check(RequestMany terms, Visitor by) {
        CardVerification.needed(terms.text());
    }

    @Override
    public List<BulkVerdict> weigh(List<BulkItem> items, Visitor by, RequestMany terms) {
        List<Long> ids = items.stream().map(BulkItem::card).toList();
        Map<Long, Facts> facts = facts(ids, by);
        Map<Long, EffectivePolicy> rules = policies.of(ids);
        return ids.stream().map(id -> {
            Facts card = facts.get(id);
            Refusal why = card.readable() ? CardVerification.objection(card.lifecycle()) : new UnknownCard(card.slug());
            if (why != null) {
                return BulkVerdict.refused(id, why);
            }
            return BulkVerdict.done(id, card.tracked() && card.enough(rules.get(id)) ? BulkState.NEEDS_VERIFICATION : null);
        }).toList();
    }

    @Override
    public List<BulkVerdict> apply(BulkOrder order, List<BulkItem> items, RequestMany terms) {
        String why = CardVerification.needed(terms.text());
        List<BulkVerdict> verdicts = weigh(items, order.by(), terms);
        List<Long> these = BulkShelf.done(verdicts);
        Map<Long, EffectivePolicy> rules = policies.of(these);
        these.forEach(card -> doubts.request(cards.toChange(card), order.by().id(), why, rules.get(card).number(Setting.REQUEST_THRESHOLD)));
        return verdicts;
    }

    private Map<Long, Facts> facts(List<Long> ids, Visitor by) {
        Map<Long, Facts> facts = new HashMap<>();
        String open = "from card_reason o where o.card_id = c.id and o.closed_at is null and o.kind = 'REQUESTED'";
        sql.list(
                "select c.id, c.slug, c.lifecycle, %1$s, c.mode <> '%2$s', (select count(*) %3$s), exists (select 1 %3$s and o.hard), exists (select 1 %3$s and o.by_id = ?1) from card c where c.id in (%4$s)"
                        .formatted(Access.readable(by, "c"), VerificationMode.NONE, open, Numbers.list(ids)),
                row -> facts.put(
                        row.number(), new Facts(row.text(), row.constant(Lifecycle.class), row.flag(), row.flag(), row.count(), row.flag(), row.flag())),
                by.id());
        return facts;
    }
}
