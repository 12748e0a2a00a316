package org.pramana.verification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import org.pramana.collection.Visitor;
import org.pramana.store.Page;
import org.pramana.store.Sql;

/** Cards about which two runs decided differently: another kind or stage, another person, or another state. Two statements, however many there are. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class DifferenceQueries {

    /** Decisions of the first run that the second did not make alike. */
    private static final String ONLY_HERE =
            """
            select d.card_id from sweep_decision d left join sweep_decision o on o.run_id = %2$s and o.card_id = d.card_id and o.kind = d.kind and o.stage = d.stage
             where d.run_id = %1$s and (o.id is null or not o.person_id <=> d.person_id or o.state_before <> d.state_before or o.state_after <> d.state_after)
            """;

    @Inject
    Sql sql;

    @Inject
    DecisionQueries decisions;

    Page<SweepDifference> between(long runId, long otherId, Visitor visitor, int first, int size) {
        int[] total = new int[1];
        List<Long> cards = sql.page(
                "select differs.card_id, count(*) over () from (" + ONLY_HERE.formatted("?1", "?2") + " union " + ONLY_HERE.formatted("?2", "?1") + ") differs order by differs.card_id",
                row -> {
                    long card = row.number();
                    total[0] = row.count();
                    return card;
                },
                first,
                size,
                runId,
                otherId);
        Map<Long, List<SweepDecision>> said = decisions.ofCards(cards, runId, otherId, visitor);
        return new Page<>(cards.stream().map(card -> difference(said.get(card), runId)).toList(), total[0]);
    }

    private static SweepDifference difference(List<SweepDecision> both, long runId) {
        SweepDecision any = both.get(0);
        return new SweepDifference(
                any.slug(),
                any.title(),
                both.stream().filter(decision -> decision.runId() == runId).toList(),
                both.stream().filter(decision -> decision.runId() != runId).toList());
    }
}
