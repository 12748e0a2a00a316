package org.pramana.verification;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.pramana.audit.Deed;
import org.pramana.collection.Visitor;
import org.pramana.collection.Visitors;
import org.pramana.people.Roles;
import org.pramana.people.UnknownPerson;
import org.pramana.store.Sql;
import org.pramana.words.InvalidInput;

/**
 * Before somebody leaves: what they look after, who could take it over, what that would do to those, and the deed itself in one batch that can be undone
 * (behaviour.md §7). Administrators see titles and trust of everything and no words, here as everywhere.
 */
@Stateless
@RolesAllowed(Roles.ADMINISTRATOR)
public class LeaverPlanning {

    @Inject
    Visitors visitors;

    @Inject
    LeaverQueries queries;

    @Inject
    Heirs heirs;

    @Inject
    Successions successions;

    @Inject
    BelongingsLeft belongings;

    @Inject
    Sql sql;

    @Inject
    Event<Deed> deeds;

    @Inject
    Clock clock;

    public LeaverEstate estate(String login) {
        return queries.estate(login);
    }

    /**
     * What {@link #handOn} would do; changes nothing.
     *
     * @param successors collection key to login; cards of collections that are left out go by the chain of §7, questions to the next expert, and drafts and
     *     announcements stay
     */
    public List<SuccessorLoad> preview(String login, Map<String, String> successors) {
        long leaver = person(login);
        Map<Long, Long> chosen = chosen(leaver, successors);
        return queries.loads(moves(leaver, chosen, false), belongings.coming(leaver, chosen));
    }

    /**
     * Hands every card and open task on, with questions, drafts and announcements, as one batch.
     *
     * @return its number, to undo it by
     * @throws TaskRefusal where nothing changes hands
     */
    public long handOn(String login, Map<String, String> successors) {
        Visitor administrator = visitors.current();
        long leaver = person(login);
        Map<Long, Long> chosen = chosen(leaver, successors);
        List<Heirs.Move> moves = moves(leaver, chosen, true);
        long succession = successions.begin("WIZARD", leaver, administrator.id());
        if (!moves.isEmpty()) {
            successions.settle(succession, moves, administrator.id());
            successions.tell(succession);
        }
        int beside = belongings.handOn(succession, leaver, chosen);
        if (moves.isEmpty() && beside == 0) {
            throw new TaskRefusal("verification.nothing-to-hand-on");
        }
        deeds.fire(new Deed("person.cards-handed-on", "person:" + login, null, moves.size() + " cards, " + beside + " other things, batch " + succession));
        return succession;
    }

    /**
     * Gives back what still stands as the batch left it; what somebody has changed since stays.
     *
     * @return how many cards went back
     * @throws TaskRefusal where it is undone already, or its person has left
     */
    public int undo(String login, long batch) {
        Visitor administrator = visitors.current();
        sql.one(
                        "select p.login from succession s join person p on p.id = s.leaver_id where s.id = ?1 and p.login = ?2 and s.undone_at is null and s.kind = 'WIZARD' for update",
                        row -> row.text(),
                        batch,
                        login)
                .orElseThrow(() -> new TaskRefusal("verification.nothing-to-undo"));
        if (sql.number("select count(*) from person where login = ?1 and active", login) == 0) {
            throw new TaskRefusal("verification.undo-needs-person", login);
        }
        int back = successions.undo(batch, administrator.id());
        int beside = belongings.giveBack(batch, person(login));
        deeds.fire(new Deed("person.cards-given-back", "person:" + login, null, back + " cards, " + beside + " other things, batch " + batch));
        return back;
    }

    /** By collection. */
    private Map<Long, Long> chosen(long leaver, Map<String, String> successors) {
        return successors.entrySet().stream()
                .filter(choice -> choice.getValue() != null && !choice.getValue().isBlank())
                .collect(Collectors.toMap(choice -> collection(choice.getKey()), choice -> successor(choice.getValue().strip(), choice.getKey(), leaver)));
    }

    private List<Heirs.Move> moves(long leaver, Map<Long, Long> chosen, boolean keep) {
        Map<Long, List<Long>> cards = new LinkedHashMap<>();
        sql.list(
                "select c.collection_id, c.id from card c where c.responsible_id = ?1 and c.lifecycle in ('DRAFT', 'PENDING_APPROVAL', 'PUBLISHED') order by c.id" + (keep ? " for update" : ""),
                row -> cards.computeIfAbsent(row.number(), id -> new ArrayList<>()).add(row.number()),
                leaver);
        List<Heirs.Move> moves = new ArrayList<>();
        cards.forEach((collection, ids) -> {
            Long to = chosen.get(collection);
            moves.addAll(to == null ? heirs.find(ids, LocalDate.now(clock), 0, keep) : ids.stream().map(card -> new Heirs.Move(card, leaver, to, 0)).toList());
        });
        return moves;
    }

    private long person(String login) {
        return sql.one("select id from person where login = ?1", row -> row.number(), login).orElseThrow(() -> new UnknownPerson(login));
    }

    private long collection(String key) {
        return sql.one("select id from card_collection where collection_key = ?1", row -> row.number(), key)
                .orElseThrow(() -> new InvalidInput("successors", "verification.no-such-collection", key));
    }

    private long successor(String login, String collection, long leaver) {
        return sql.one(
                        """
                        select p.id from person p join membership m on m.person_id = p.id join collection_grant g on g.group_id = m.group_id
                          join card_collection k on k.id = g.collection_id
                         where p.login = ?1 and p.active and p.id <> ?3 and k.collection_key = ?2 and g.level in ('AUTHOR', 'OWNER')
                        """,
                        row -> row.number(),
                        login,
                        collection,
                        leaver)
                .orElseThrow(() -> new InvalidInput("successors", "verification.verifier-needs-author", login));
    }
}
