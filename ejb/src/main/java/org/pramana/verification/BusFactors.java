package org.pramana.verification;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pramana.people.Roles;
import org.pramana.store.Page;
import org.pramana.store.Sql;

/**
 * Which cards one person alone could verify: what stands still when they leave. Counts and titles of all cards, as administrators see them (behaviour.md §1).
 *
 * <p>There are far fewer lists of verifiers than cards. So the lists are counted, and of each it is asked once who could vouch.
 */
@Stateless
@RolesAllowed(Roles.ADMINISTRATOR)
public class BusFactors {

    private static final String TRACKED = "c.lifecycle = 'PUBLISHED' and c.mode <> 'NONE'";

    /** Who of the list of the card {@code c} could verify it, as rows of {@code a}. */
    private static final String ABLE =
            """
            left join card_verifier v on v.card_id = c.id left join membership m on m.group_id = v.group_id
            left join person a on a.id = coalesce(v.person_id, m.person_id) and a.active
                  and exists (select 1 from membership w join collection_grant g on g.group_id = w.group_id
                               where w.person_id = a.id and g.collection_id = c.collection_id and g.level in ('AUTHOR', 'OWNER'))
            """;

    /** Lists by card: of one verifier, which are most; of several; each as text, groups as negative numbers, with commas between. */
    private static final String OF_ONE = "select u.card_id, max(coalesce(u.person_id, -u.group_id)) verifiers from card_verifier u group by u.card_id having count(*) = 1";

    private static final String OF_SEVERAL =
            "select u.card_id, group_concat(coalesce(u.person_id, -u.group_id) order by u.position) verifiers from card_verifier u group by u.card_id having count(*) > 1";

    @Inject
    Sql sql;

    @Inject
    Company company;

    /** Cards with the same list in the same collection. */
    private record Alike(long collection, List<Long> verifiers, int cards) {}

    public BusReport report() {
        Company.State present = company.fresh();
        Map<Long, BusFactor> collections = named("select id, collection_key, name from card_collection");
        Map<Long, BusFactor> teams = named("select id, group_key, name from person_group");
        for (Alike list : lists()) {
            int people = able(list, present);
            collections.computeIfPresent(list.collection(), (id, factor) -> factor.with(list.cards(), people));
            list.verifiers().forEach(verifier -> teams.computeIfPresent(-verifier, (id, factor) -> factor.with(list.cards(), people)));
        }
        return new BusReport(sorted(collections), sorted(teams));
    }

    /** The lists come first: left to itself, MariaDB makes them anew for every card. */
    private List<Alike> lists() {
        List<Alike> lists = new ArrayList<>();
        for (String of : List.of(OF_ONE, OF_SEVERAL)) {
            lists.addAll(sql.list(
                    "select c.collection_id, l.verifiers, count(*) from (%s) l straight_join card c on c.id = l.card_id where %s group by c.collection_id, l.verifiers".formatted(of, TRACKED),
                    row -> new Alike(row.number(), Stream.of(row.text().split(",")).map(Long::valueOf).toList(), row.count())));
        }
        Map<Long, Integer> listed = lists.stream().collect(Collectors.toMap(Alike::collection, Alike::cards, Integer::sum));
        sql.list("select c.collection_id, count(*) from card c where " + TRACKED + " group by c.collection_id", row -> new Alike(row.number(), List.of(), row.count())).stream()
                .map(all -> new Alike(all.collection(), List.of(), all.cards() - listed.getOrDefault(all.collection(), 0)))
                .filter(without -> without.cards() > 0)
                .forEach(lists::add);
        return lists;
    }

    /** Different people of the list who are here and may write in the collection. */
    private static int able(Alike list, Company.State present) {
        return (int) list.verifiers().stream()
                .flatMap(verifier -> verifier > 0 ? Stream.of(verifier) : present.members().getOrDefault(-verifier, Collections.emptyNavigableSet()).stream())
                .distinct()
                .map(present.people()::get)
                .filter(person -> person != null && person.active() && person.writesIn().contains(list.collection()))
                .count();
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
                select c.slug, c.title, k.name, p.name, count(*) over ()
                  from (select c.id, count(distinct a.id) people, max(a.id) person
                          from card c %s
                         where %s and (?1 is null or c.collection_id = (select chosen.id from card_collection chosen where chosen.collection_key = ?1))
                           and (?2 is null or c.id in (select t.card_id from card_verifier t join person_group h on h.id = t.group_id where h.group_key = ?2))
                         group by c.id having people <= 1) lonely
                  join card c on c.id = lonely.id join card_collection k on k.id = c.collection_id left join person p on p.id = lonely.person
                 order by lonely.people, c.title, c.id
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
