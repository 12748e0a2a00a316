package org.pramana.fact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import org.pramana.card.CardPublished;
import org.pramana.card.CardPurged;
import org.pramana.store.Sha256;
import org.pramana.store.Sql;

/** The facts of every published version, as rows: so that cards can be compared and links checked without reading all bodies. Names are not kept. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class FactTable {

    private static final String INSERT =
            "insert into card_fact (card_id, position, kind, shown, value, unit, said_before, said_after, link_hash) values (?, ?, ?, ?, ?, ?, ?, ?, ?)";

    /** The column's length. Half an address is another address, so what is longer is left out. */
    private static final int LONGEST = 500;

    private record Words(long cardId, int version, String html) {}

    @Inject
    Sql sql;

    void published(@Observes CardPublished card) {
        sql.one(
                        "select v.card_id, v.version_no, v.body_html from card_version v where v.card_id = ?1 and v.version_no = ?2",
                        row -> new Words(row.number(), row.count(), row.text()),
                        card.cardId(),
                        card.version())
                .ifPresent(words -> keep(List.of(words)));
    }

    /** What somebody wrote goes with the card. */
    void purged(@Observes CardPurged card) {
        sql.change("delete from card_fact where card_id = ?1", card.cardId());
        sql.change("update card set facts_version = 0 where id = ?1", card.cardId());
    }

    /** Reads some published cards whose facts are not those of their version, from this id on; returns the last one's id, null where there are no more. */
    Long readNext(long after, int most) {
        List<Words> unread = sql.page(
                """
                select c.id, c.version_no, v.body_html
                  from card c join card_version v on v.card_id = c.id and v.version_no = c.version_no
                 where c.id > ?1 and c.lifecycle = 'PUBLISHED' and c.facts_version <> c.version_no
                 order by c.id
                """,
                row -> new Words(row.number(), row.count(), row.text()),
                0,
                most,
                after);
        keep(unread);
        return unread.isEmpty() ? null : unread.get(unread.size() - 1).cardId();
    }

    private void keep(List<Words> cards) {
        List<Object[]> rows = new ArrayList<>();
        for (Words card : cards) {
            sql.change("delete from card_fact where card_id = ?1", card.cardId());
            int position = 0;
            for (Fact fact : Facts.of(card.html())) {
                if (fact.kind() != FactKind.NAME && fact.value().length() <= LONGEST) {
                    rows.add(new Object[] {
                        card.cardId(), position++, fact.kind().name(), cut(fact.shown(), LONGEST), fact.value(), cut(fact.unit(), 64), cut(fact.before(), 200), cut(fact.after(), 200), hash(fact)
                    });
                }
            }
            sql.change("update card set facts_version = ?2 where id = ?1", card.cardId(), card.version());
        }
        sql.changeAll(INSERT, rows);
    }

    /** Of where a link of the web leads, without the place within its page; null for every other fact. */
    static String hash(Fact fact) {
        String url = url(fact);
        if (url == null) {
            return null;
        }
        return Sha256.of(url);
    }

    static String url(Fact fact) {
        return fact.kind() == FactKind.LINK && fact.value().matches("(?i)https?://.+") ? fact.value().replaceFirst("#.*$", "") : null;
    }

    private static String cut(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most);
    }
}
