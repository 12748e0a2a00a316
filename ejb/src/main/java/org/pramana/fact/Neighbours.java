package org.pramana.fact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.pramana.collection.Access;
import org.pramana.collection.Visitor;
import org.pramana.store.Sql;
import org.pramana.trust.Stamp;
import org.pramana.trust.StampSql;

/** What cards near this one say: those that link to it or that it links to, and those that share a tag or words of the title. Only what the visitor may read. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Neighbours {

    private static final int NEAR = 60;
    private static final int MOST_FACTS = 3_000;
    private static final int SHOWN = 5;

    private record Card(String slug, String title, Stamp stamp) {}

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    List<OtherAnswer> otherAnswers(long cardId, String title, List<Fact> mine, Visitor visitor) {
        if (mine.stream().noneMatch(fact -> fact.kind().isFigure())) {
            return List.of();
        }
        LocalDate today = LocalDate.now(clock);
        Map<Long, Card> cards = new HashMap<>();
        List<Contradictions.Elsewhere> figures = new ArrayList<>();
        sql.page(
                """
                select c.id, f.kind, f.shown, f.value, f.unit, f.said_before, f.said_after, c.slug, c.title, %1$s
                  from (select near.id, sum(near.weight) weight
                          from (select target_id id, 10 weight from card_link where card_id = ?1
                                union all select card_id, 10 from card_link where target_id = ?1
                                union all (select theirs.card_id, count(*) from card_tag mine join card_tag theirs on theirs.tag = mine.tag
                                            where mine.card_id = ?1 group by theirs.card_id order by 2 desc limit 200)
                                union all (select t.card_id, 2 from card_text t where match (t.title) against (?2) limit 100)) near
                         where near.id <> ?1
                         group by near.id) n
                  join card c on c.id = n.id and c.lifecycle = 'PUBLISHED' and %2$s
                  join card_fact f on f.card_id = c.id and f.kind <> 'LINK'
                 order by n.weight desc, c.id, f.position
                """
                        .formatted(StampSql.columns("c"), Access.readable(visitor, "c")),
                row -> {
                    long id = row.number();
                    Fact fact = new Fact(row.constant(FactKind.class), row.text(), row.text(), row.text(), row.text(), row.text());
                    if (cards.containsKey(id) || cards.size() < NEAR) {
                        figures.add(new Contradictions.Elsewhere(id, fact));
                        cards.computeIfAbsent(id, first -> new Card(row.text(), row.text(), StampSql.read(row, today, clock.getZone())));
                    }
                    return id;
                },
                0,
                MOST_FACTS,
                cardId,
                title);
        return Contradictions.between(mine, figures, SHOWN).stream()
                .map(pair -> {
                    Card card = cards.get(pair.other().card());
                    return new OtherAnswer(pair.mine(), card.slug(), card.title(), card.stamp(), pair.other().fact());
                })
                .toList();
    }
}
