package org.pramana.card;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.pramana.collection.Access;
import org.pramana.store.Numbers;
import org.pramana.store.Sql;

/** Whose drafts these are. Words are nobody's business here: an administrator hands drafts on without reading them. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class DraftOwners {

    @Inject
    Sql sql;

    /** By collection. */
    public Map<Long, List<Long>> of(long author) {
        Map<Long, List<Long>> drafts = new HashMap<>();
        sql.list(
                "select c.collection_id, d.id from card_draft d join card c on c.id = d.card_id where d.author_id = ?1 and c.lifecycle in ('DRAFT', 'PENDING_APPROVAL', 'PUBLISHED') order by d.id",
                row -> drafts.computeIfAbsent(row.number(), collection -> new ArrayList<>()).add(row.number()),
                author);
        return drafts;
    }

    /**
     * Makes drafts another author's. A card that was never published becomes theirs with its draft, or they could not see it.
     *
     * @return those that they have now: not where they may not read the card, or have a draft of it themselves
     */
    public List<Long> give(Collection<Long> drafts, long from, long to) {
        List<Long> possible = sql.list(
                """
                select d.id from card_draft d join card c on c.id = d.card_id
                 where d.id in (%s) and d.author_id = ?1 and %s
                   and not exists (select 1 from card_draft own where own.card_id = d.card_id and own.author_id = ?2) order by d.id for update
                """
                        .formatted(Numbers.list(drafts), Access.readableBy(String.valueOf(to), "c")),
                row -> row.number(),
                from,
                to);
        if (!possible.isEmpty()) {
            String in = Numbers.list(possible);
            sql.change(
                    "update card c join card_draft d on d.card_id = c.id set c.created_by = ?2, c.edit_seq = c.edit_seq + 1 where c.version_no = 0 and c.created_by = ?1 and d.id in (" + in + ")",
                    from,
                    to);
            sql.change("update card_draft set author_id = ?1, edit_seq = edit_seq + 1 where id in (" + in + ")", to);
        }
        return possible;
    }
}
