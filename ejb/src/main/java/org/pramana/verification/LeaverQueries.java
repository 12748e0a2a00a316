package org.pramana.verification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.pramana.people.UnknownPerson;
import org.pramana.store.Numbers;
import org.pramana.store.Sql;

/** What somebody looks after, and what their successors have to do already. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class LeaverQueries {

    private static final int MOST_CANDIDATES = 12;
    private static final String LIVING = "c.lifecycle in ('DRAFT', 'PENDING_APPROVAL', 'PUBLISHED')";

    @Inject
    Sql sql;

    private record Leaver(long id, String name, boolean active) {}

    LeaverEstate estate(String login) {
        Leaver leaver = sql.one("select id, name, active from person where login = ?1", row -> new Leaver(row.number(), row.text(), row.flag()), login)
                .orElseThrow(() -> new UnknownPerson(login));
        Map<String, List<LeaverEstate.Candidate>> candidates = candidates(leaver.id());
        List<LeaverEstate.Part> parts = sql.list(
                """
                select k.collection_key, k.name, count(*), coalesce(sum(t.id is not null), 0),
                       (select count(*) from card_draft d join card dc on dc.id = d.card_id where d.author_id = ?1 and dc.collection_id = k.id)
                  from card c join card_collection k on k.id = c.collection_id
                  left join task t on t.card_id = c.id and t.closed_at is null and t.assignee_id = ?1
                 where c.responsible_id = ?1 and %s
                 group by k.id order by count(*) desc, k.name
                """
                        .formatted(LIVING),
                row -> {
                    String key = row.text();
                    return new LeaverEstate.Part(key, row.text(), row.count(), row.count(), row.count(), candidates.getOrDefault(key, List.of()));
                },
                leaver.id());
        List<LeaverEstate.Batch> batches = sql.list(
                """
                select s.id, s.at, p.name, s.kind = 'WIZARD', (select count(*) from inheritance i where i.succession_id = s.id), s.undone_at
                  from succession s left join person p on p.id = s.by_id where s.leaver_id = ?1 order by s.id desc limit 10
                """,
                row -> new LeaverEstate.Batch(row.number(), row.moment(), row.text(), row.flag(), row.count(), row.moment()),
                leaver.id());
        return new LeaverEstate(
                login,
                leaver.name(),
                leaver.active(),
                parts.stream().mapToInt(LeaverEstate.Part::cards).sum(),
                (int) sql.number("select count(*) from task where assignee_id = ?1 and closed_at is null", leaver.id()),
                (int) sql.number("select count(*) from card_draft where author_id = ?1", leaver.id()),
                parts,
                batches);
    }

    private Map<String, List<LeaverEstate.Candidate>> candidates(long leaver) {
        Map<String, List<LeaverEstate.Candidate>> candidates = new HashMap<>();
        sql.list(
                """
                select k.collection_key, p.login, p.name,
                       (select count(*) from card c where c.responsible_id = p.id and c.lifecycle = 'PUBLISHED') cards,
                       (select count(*) from task t where t.assignee_id = p.id and t.closed_at is null) tasks
                  from (select distinct c.collection_id from card c where c.responsible_id = ?1 and %s) theirs
                  join card_collection k on k.id = theirs.collection_id
                  join collection_grant g on g.collection_id = k.id and g.level in ('AUTHOR', 'OWNER')
                  join membership m on m.group_id = g.group_id join person p on p.id = m.person_id and p.active and p.id <> ?1
                 group by k.id, p.id order by k.id, tasks, cards, p.name
                """
                        .formatted(LIVING),
                row -> {
                    List<LeaverEstate.Candidate> ofCollection = candidates.computeIfAbsent(row.text(), key -> new ArrayList<>());
                    LeaverEstate.Candidate candidate = new LeaverEstate.Candidate(row.text(), row.text(), row.count(), row.count());
                    return ofCollection.size() < MOST_CANDIDATES && ofCollection.add(candidate);
                },
                leaver);
        return candidates;
    }

    /** By who gets most. */
    List<SuccessorLoad> loads(List<Heirs.Move> moves) {
        record Heir(Long person, boolean open) {}
        Map<Heir, List<Long>> byHeir = new HashMap<>();
        moves.forEach(move -> byHeir.computeIfAbsent(new Heir(move.to(), move.to() == null && move.rule() == Heirs.NEXT), heir -> new ArrayList<>()).add(move.card()));
        List<SuccessorLoad> loads = new ArrayList<>();
        byHeir.forEach((heir, cards) -> {
            int tasks = (int) sql.number("select count(*) from task where closed_at is null and card_id in (" + Numbers.list(cards) + ")");
            loads.add(
                    heir.person() == null
                            ? new SuccessorLoad(null, null, heir.open(), 0, 0, cards.size(), tasks)
                            : sql.one(
                                            """
                                            select login, name, (select count(*) from card c where c.responsible_id = p.id and c.lifecycle = 'PUBLISHED'),
                                                   (select count(*) from task t where t.assignee_id = p.id and t.closed_at is null)
                                              from person p where p.id = ?1
                                            """,
                                            row -> new SuccessorLoad(row.text(), row.text(), false, row.count(), row.count(), cards.size(), tasks),
                                            heir.person())
                                    .orElseThrow());
        });
        loads.sort(java.util.Comparator.comparingInt(SuccessorLoad::comes).reversed());
        return loads;
    }
}
