package org.pramana.question;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.pramana.audit.Deed;
import org.pramana.collection.KnownCollections;
import org.pramana.collection.Level;
import org.pramana.collection.Visitor;
import org.pramana.collection.Visitors;
import org.pramana.people.Roles;
import org.pramana.people.Strategy;
import org.pramana.store.Numbers;
import org.pramana.store.Sql;
import org.pramana.words.InvalidInput;

/** Who is asked about what: for the owners of a collection. And how often in a week: for each expert themself. */
@Stateless
@RolesAllowed({Roles.CONSUMER, Roles.CREATOR})
public class ExpertGroups {

    /** Working hours until an answer is due, where an owner has not said otherwise (behaviour.md §13). */
    public static final int HOURS_USUAL = 8;

    /** A question is put to one person: not to {@code ALL}. */
    public static final List<Strategy> STRATEGIES = List.of(Strategy.LEAST_LOADED, Strategy.ROUND_ROBIN, Strategy.STICKY, Strategy.CLAIM);

    private static final int TAG_MAX = 60;
    private static final int HOURS_MAX = 200;
    private static final int BUDGET_MAX = 100;

    /**
     * @param tag empty: everything in the collection that no other row says
     * @param group key
     * @param targetHours working hours until an answer is due
     * @param strategy how the group shares its questions out: one of {@link #STRATEGIES}
     */
    public record Route(String tag, String group, String groupName, int targetHours, Strategy strategy) implements java.io.Serializable {}

    @Inject
    Sql sql;

    @Inject
    Visitors visitors;

    @Inject
    KnownCollections collections;

    @Inject
    jakarta.enterprise.event.Event<Deed> deeds;

    @Inject
    Clock clock;

    /** @param collection key; null or blank: of nothing, for whoever reads no collection */
    public List<Route> routes(String collection) {
        if (collection == null || collection.isBlank()) {
            return List.of();
        }
        return sql.list(
                "select r.tag, g.group_key, g.name, r.target_hours, r.strategy from expert_route r join person_group g on g.id = r.group_id where r.collection_id = ?1 order by r.tag",
                row -> new Route(row.text(), row.text(), row.text(), row.count(), row.constant(Strategy.class)),
                collections.idFor(visitors.current(), Level.READ, collection));
    }

    /**
     * The expert group of the collection, or of the card's, in which this person is: asked, it answers sooner than one person can.
     *
     * @param collection key; null where {@code card} says which
     * @param card slug or null
     * @return its name; empty where they are in none
     */
    public Optional<String> groupOf(String login, String collection, String card) {
        Visitor asker = visitors.current();
        String where = asker.levels().isEmpty() ? "0" : Numbers.list(asker.levels().keySet());
        return sql.one(
                """
                select g.name from expert_route r join person_group g on g.id = r.group_id join membership m on m.group_id = g.id join person p on p.id = m.person_id
                 where p.login = ?1 and r.collection_id in (%s)
                   and r.collection_id = coalesce((select c.collection_id from card c where c.slug = ?3), (select k.id from card_collection k where k.collection_key = ?2))
                 order by r.tag = '' desc, r.tag limit 1
                """
                        .formatted(where),
                row -> row.text(),
                login,
                collection,
                card);
    }

    /** Replaces all routes of the collection; whose turn it is where a tag stays is not forgotten. */
    public void set(String collection, List<Route> routes) {
        Visitor owner = visitors.current();
        long id = collections.idFor(owner, Level.OWNER, collection);
        Set<String> tags = new HashSet<>();
        for (Route route : routes) {
            String tag = route.tag() == null ? "" : route.tag().strip().toLowerCase(java.util.Locale.ROOT);
            if (tag.length() > TAG_MAX || !tags.add(tag)) {
                throw new InvalidInput("tag", "question.route-tag", TAG_MAX);
            }
            keep(id, tag, route);
        }
        sql.list("select tag from expert_route where collection_id = ?1", row -> row.text(), id).stream()
                .filter(tag -> !tags.contains(tag))
                .forEach(tag -> sql.change("delete from expert_route where collection_id = ?1 and tag = ?2", id, tag));
        deeds.fire(new Deed("question.routes", "collection:" + collection, null, routes.size() + " routes"));
    }

    private void keep(long collection, String tag, Route route) {
        if (route.targetHours() < 1 || route.targetHours() > HOURS_MAX) {
            throw new InvalidInput("targetHours", "question.route-hours", HOURS_MAX);
        }
        if (!STRATEGIES.contains(route.strategy())) {
            throw new InvalidInput("strategy", "question.route-strategy");
        }
        long group = sql.one("select id from person_group where group_key = ?1", row -> row.number(), route.group() == null ? "" : route.group().strip())
                .orElseThrow(() -> new InvalidInput("group", "question.route-group"));
        sql.change(
                """
                insert into expert_route (collection_id, tag, group_id, target_hours, strategy) values (?1, ?2, ?3, ?4, ?5)
                on duplicate key update group_id = ?3, target_hours = ?4, strategy = ?5
                """,
                collection, tag, group, route.targetHours(), route.strategy());
    }

    /**
     * What an expert can bear.
     *
     * @param weekly how many questions a week may interrupt me
     * @param asked how many have come to me since Monday
     * @param byMail each question comes in a mail of its own at once, which I answer by replying; else with the digest
     */
    public record Habit(int weekly, int asked, boolean byMail) implements java.io.Serializable {}

    public Habit habit() {
        return sql.one(
                        """
                        select coalesce(b.weekly, ?3), (select count(*) from question_turn t where t.person_id = p.id and t.at >= ?2), coalesce(b.by_mail, false)
                          from person p left join question_budget b on b.person_id = p.id where p.id = ?1
                        """,
                        row -> new Habit(row.count(), row.count(), row.flag()),
                        visitors.current().id(),
                        QuestionRouting.monday(clock),
                        Router.BUDGET)
                .orElseThrow();
    }

    public void allow(int weekly, boolean byMail) {
        if (weekly < 0 || weekly > BUDGET_MAX) {
            throw new InvalidInput("weekly", "question.budget", BUDGET_MAX);
        }
        sql.change("insert into question_budget (person_id, weekly, by_mail) values (?1, ?2, ?3) on duplicate key update weekly = ?2, by_mail = ?3", visitors.current().id(), weekly, byMail);
    }
}
