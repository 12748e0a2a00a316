package org.pramana.card;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.pramana.collection.Access;
import org.pramana.collection.Visitor;
import org.pramana.store.Numbers;
import org.pramana.store.Sql;
import org.pramana.words.InvalidInput;

/**
 * Places, tags and the archive for many cards at once, set-wise. Who may is asked before, and the cards are locked. Trust is none of its business: what
 * follows from a change is brought about by {@code verification}, which calls it.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class CardsTogether {

    @Inject
    Sql sql;

    /** Tags in the form in which they are kept. */
    public static List<String> clean(List<String> given) {
        return Tags.clean(given);
    }

    /** @throws InvalidInput where that would be too many for one card */
    public static List<String> retagged(List<String> tags, List<String> add, List<String> remove) {
        return Tags.clean(changed(tags, add, remove));
    }

    private static List<String> changed(List<String> tags, List<String> add, List<String> remove) {
        Set<String> all = new LinkedHashSet<>(tags);
        all.removeAll(remove);
        all.addAll(add);
        return List.copyOf(all);
    }

    public static List<String> tagsOf(String column) {
        return Tags.list(column);
    }

    /** Other tags are no other words (behaviour.md §3 row 19): the version stays, and nothing happens to trust. */
    public void tag(Map<Long, List<String>> tags) {
        retagDrafts(tags);
        List<Object[]> columns = new ArrayList<>();
        List<Object[]> each = new ArrayList<>();
        tags.forEach((card, all) -> {
            columns.add(new Object[] {Tags.column(all), card});
            all.forEach(tag -> each.add(new Object[] {card, tag}));
        });
        sql.changeAll("update card_version v join card c on c.id = v.card_id and c.version_no = v.version_no set v.tags = ? where c.id = ?", columns);
        sql.changeAll("update card_text set tags = ? where card_id = ?", columns);
        sql.change("delete from card_tag where card_id in (" + Numbers.list(tags.keySet()) + ")");
        if (!each.isEmpty()) {
            sql.insertAll("insert ignore into card_tag (card_id, tag) values ", each);
        }
    }

    /** An edit that is under way has tags of its own, which come with its words. What is added or taken off reaches it too, or its publication would take it back. */
    private void retagDrafts(Map<Long, List<String>> tags) {
        List<Object[]> columns = new ArrayList<>();
        sql.list(
                """
                select d.id, c.id, d.tags, v.tags from card_draft d join card c on c.id = d.card_id join card_version v on v.card_id = c.id and v.version_no = c.version_no
                 where d.card_id in (%s)
                """
                        .formatted(Numbers.list(tags.keySet())),
                row -> columns.add(new Object[] {row.number(), row.number(), row.text(), row.text()}));
        columns.replaceAll(draft -> {
            List<String> now = tags.get((Long) draft[1]);
            List<String> before = Tags.list((String) draft[3]);
            List<String> added = changed(now, List.of(), before);
            List<String> removed = changed(before, List.of(), now);
            List<String> all = changed(Tags.list((String) draft[2]), added, removed);
            return new Object[] {Tags.column(all.stream().limit(CardWords.TAGS_MAX).toList()), draft[0]};
        });
        sql.changeAll("update card_draft set tags = ? where id = ?", columns);
    }

    /** To the top of this collection. */
    public void move(Collection<Long> cards, long collection) {
        sql.change("update card set collection_id = ?1, folder_id = null, edit_seq = edit_seq + 1 where id in (" + Numbers.list(cards) + ")", collection);
    }

    /** @param successor null for none */
    public void archive(Collection<Long> cards, long by, Long successor, Instant now) {
        sql.change(
                "update card set lifecycle = 'ARCHIVED', archived_at = ?1, archived_by = ?2, successor_id = ?3, archive_at = null, archive_for = null, edit_seq = edit_seq + 1"
                        + " where lifecycle = 'PUBLISHED' and id in (" + Numbers.list(cards) + ")",
                now,
                by,
                successor);
    }

    /**
     * The card that is to be read instead of others.
     *
     * @return null for no words
     * @throws InvalidInput where there is none of this name that the person may read
     */
    public Long successor(Visitor owner, String slug) {
        if (slug == null || slug.isBlank()) {
            return null;
        }
        return sql.one("select c.id from card c where c.slug = ?1 and c.lifecycle = 'PUBLISHED' and " + Access.readable(owner, "c"), row -> row.number(), slug.strip())
                .orElseThrow(() -> new InvalidInput("successor", "card.successor-unknown"));
    }

    /** By card: how many published cards link to it; cards without any are left out. */
    public Map<Long, Integer> linking(Collection<Long> cards) {
        Map<Long, Integer> linking = new HashMap<>();
        sql.list(
                "select l.target_id, count(*) from card_link l join card c on c.id = l.card_id and c.lifecycle = 'PUBLISHED' where l.target_id in (" + Numbers.list(cards) + ") group by l.target_id",
                row -> linking.put(row.number(), row.count()));
        return linking;
    }
}
