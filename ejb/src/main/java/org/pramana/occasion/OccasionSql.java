package org.pramana.occasion;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.pramana.policy.RuleSql;
import org.pramana.store.CardTextSql;
import org.pramana.store.Conditions;
import org.pramana.store.Like;
import org.pramana.trust.TrustSql;

/**
 * Which cards an occasion means and when each is due, as SQL: a preview and the raising run this same statement, so that the one is what the other does.
 *
 * @param which the conditions on {@code c}, with the statement's parameters
 */
record OccasionSql(OccasionWish wish, LocalDate firstDue, LocalDate today, ZoneId zone, Conditions which) {

    /** InnoDB's full text does not know shorter words. */
    private static final int SHORTEST_INDEXED = 3;

    static OccasionSql of(OccasionWish wish, LocalDate firstDue, LocalDate today, ZoneId zone) {
        Conditions which = new Conditions().and("c.lifecycle = 'PUBLISHED'");
        switch (wish.chooses()) {
            case TAG -> which.and("c.id in (select t.card_id from card_tag t where t.tag = ?)", wish.chosen());
            case LINKED -> which.and(
                    "c.id in (select l.card_id from card_link l join card subject on subject.id = l.target_id where subject.slug = ? and l.card_id <> l.target_id)", slug(wish.chosen()));
            case COLLECTION -> which.and("c.collection_id = (select k.id from card_collection k where k.collection_key = ?)", wish.chosen());
            case SEARCH -> words(which, wish.chosen());
        }
        return new OccasionSql(wish, firstDue, today, zone, which);
    }

    /** A row for each card: id, person, views, week, due_on. */
    String plan() {
        return """
               (select y.id, y.person, y.views, y.place div %1$d week, date '%2$s' + interval 7 * (y.place div %1$d) day due_on
                  from (select x.id, x.person, x.views, row_number() over (partition by x.person order by x.views desc, x.id) - 1 place
                          from (select c.id, c.responsible_id person, %3$s views from card c where %4$s and %5$s) x) y)"""
                .formatted(wish.perWeek(), firstDue, new RuleSql(today, zone).views("c"), which.sql(), TrustSql.tracked("c"));
    }

    /** People paste addresses. */
    private static String slug(String chosen) {
        return chosen.replaceFirst("[?#].*", "").replaceFirst(".*/", "");
    }

    /** Every word has to occur, in title, tags, other names or body. */
    private static void words(Conditions which, String typed) {
        List<String> indexed = new ArrayList<>();
        for (String word : typed.split("[^\\p{L}\\p{M}\\p{N}]+")) {
            if (word.length() >= SHORTEST_INDEXED) {
                indexed.add("+" + word);
            } else if (!word.isEmpty()) {
                which.and("c.id in (select t.card_id from card_text t where " + CardTextSql.all("t") + " like ?)", Like.containing(word));
            }
        }
        if (!indexed.isEmpty()) {
            which.and("c.id in (select t.card_id from card_text t where " + CardTextSql.match("t") + " against (? in boolean mode))", String.join(" ", indexed));
        }
    }
}
