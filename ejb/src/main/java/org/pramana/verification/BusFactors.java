package org.pramana.verification;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.pramana.people.Roles;
import org.pramana.store.Page;
import org.pramana.store.Sql;

/**
 * Which cards one person alone could verify: what stands still when they leave. Counts and titles of all cards, as administrators see them (behaviour.md §1).
 *
 * <p>There are far fewer lists of verifiers than cards. So the lists are counted, and for one card of each it is asked who could vouch.
 */
@Stateless
@RolesAllowed(Roles.ADMINISTRATOR)
public class BusFactors {

    private static final String TRACKED = "c.lifecycle = 'PUBLISHED' and c.mode <> 'NONE'";

    /** Who of the list of the card {@code c} could verify it, as rows of {@code a}. */
    private static final String ABLE =
            """
            left join card_verifier v on v.card_id = c.id left join membership m on m.group_id = v.group_id
            left join (select distinct g.collection_id, w.person_id from collection_grant g join membership w on w.group_id = g.group_id join person p on p.id = w.person_id and p.active
                        where g.level in ('AUTHOR', 'OWNER')) a on a.collection_id = c.collection_id and a.person_id = coalesce(v.person_id, m.person_id)
            """;

    @Inject
    Sql sql;

    /** Cards with the same list in the same collection. @param verifiers persons, and groups as negative numbers, with commas between; null for none */
    private record Alike(long collection, String verifiers, int cards, int people) {}

    public BusReport report() {
        List<Alike> lists = sql.list(
                """
                select l.collection_id, l.verifiers, l.cards, count(distinct a.person_id)
                  from (select each_card.collection_id, each_card.verifiers, count(*) cards, min(each_card.id) one
                          from (select c.id, c.collection_id, group_concat(coalesce(u.person_id, -u.group_id) order by u.position) verifiers
                                  from card c left join card_verifier u on u.card_id = c.id where %s group by c.id) each_card
                         group by each_card.collection_id, each_card.verifiers) l
                  join card c on c.id = l.one %s
                 group by l.collection_id, l.verifiers, l.cards
                """
                        .formatted(TRACKED, ABLE),
                row -> new Alike(row.number(), row.text(), row.count(), row.count()));
        Map<Long, BusFactor> collections = named("select id, collection_key, name from card_collection");
        Map<Long, BusFactor> teams = named("select id, group_key, name from person_group");
        for (Alike list : lists) {
            collections.computeIfPresent(list.collection(), (id, factor) -> factor.with(list.cards(), list.people()));
            for (String verifier : list.verifiers() == null ? new String[0] : list.verifiers().split(",")) {
                teams.computeIfPresent(-Long.parseLong(verifier), (id, factor) -> factor.with(list.cards(), list.people()));
            }
        }
        return new BusReport(sorted(collections), sorted(teams));
    }

    /**
     * Those that hang on one person at most, of a collection or of a team.
     *
     * @param collection its key, null for every one
     * @param team the key of a group that is on the card's list, null for any
     */
    public Page<LonelyCard> cards(String collection, String team, int first, int size) {
        int[] total = new int[1];
        List<LonelyCard> cards = sql.page(
                """
                select c.slug, c.title, k.name, max(p.name), count(*) over ()
                  from card c join card_collection k on k.id = c.collection_id %s left join person p on p.id = a.person_id
                 where %s and (?1 is null or k.collection_key = ?1)
                   and (?2 is null or c.id in (select t.card_id from card_verifier t join person_group h on h.id = t.group_id where h.group_key = ?2))
                 group by c.id, c.slug, c.title, k.name having count(distinct a.person_id) <= 1 order by count(distinct a.person_id), c.title, c.id
                """
                        .formatted(ABLE, TRACKED),
                row -> {
                    LonelyCard card = new LonelyCard(row.text(), row.text(), row.text(), row.text());
                    total[0] = row.count();
                    return card;
                },
                first,
                size,
                collection,
                team);
        return new Page<>(cards, total[0]);
    }

    private Map<Long, BusFactor> named(String select) {
        Map<Long, BusFactor> named = new HashMap<>();
        sql.list(select, row -> named.put(row.number(), BusFactor.of(row.text(), row.text())));
        return named;
    }

    private static List<BusFactor> sorted(Map<Long, BusFactor> factors) {
        return factors.values().stream()
                .filter(factor -> factor.cards() > 0)
                .sorted(Comparator.comparing(BusFactor::lonely).reversed().thenComparing(BusFactor::fewest).thenComparing(BusFactor::name))
                .toList();
    }
}
