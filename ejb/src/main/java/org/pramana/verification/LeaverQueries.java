package org.pramana.verification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
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
    BelongingsLeft belongings;

    @Inject
    Company company;

    @Inject
    Sql sql;

    private record Leaver(long id, String name, boolean active) {}

    LeaverEstate estate(String login) {
        Leaver leaver = sql.one("select id, name, active from person where login = ?1", row -> new Leaver(row.number(), row.text(), row.flag()), login)
                .orElseThrow(() -> new UnknownPerson(login));
        Map<Long, Map<Belongings.Kind, List<Long>>> beside = belongings.of(leaver.id());
        List<LeaverEstate.Part> parts = parts(leaver.id(), beside);
        List<LeaverEstate.Batch> batches = sql.list(
                """
                select s.id, s.at, p.name, s.kind = 'WIZARD', (select count(*) from inheritance i where i.succession_id = s.id),
                       (select count(*) from succession_belonging b where b.succession_id = s.id), s.undone_at
                  from succession s left join person p on p.id = s.by_id where s.leaver_id = ?1 order by s.id desc limit 10
                """,
                row -> new LeaverEstate.Batch(row.number(), row.moment(), row.text(), row.flag(), row.count(), row.count(), row.moment()),
                leaver.id());
        return new LeaverEstate(
                login,
                leaver.name(),
                leaver.active(),
                parts.stream().mapToInt(LeaverEstate.Part::cards).sum(),
                (int) sql.number("select count(*) from task where assignee_id = ?1 and closed_at is null", leaver.id()),
                parts.stream().mapToInt(LeaverEstate.Part::drafts).sum(),
                parts.stream().mapToInt(LeaverEstate.Part::questions).sum(),
                parts.stream().mapToInt(LeaverEstate.Part::announcements).sum(),
                BelongingsLeft.count(beside.get(Belongings.NOWHERE), Belongings.Kind.GAP),
                parts,
                batches);
    }

    /** Of every collection where something would be left behind. */
    private List<LeaverEstate.Part> parts(long leaver, Map<Long, Map<Belongings.Kind, List<Long>>> beside) {
        Set<Long> collections = new TreeSet<>(beside.keySet());
        collections.remove(Belongings.NOWHERE);
        collections.addAll(sql.list("select distinct c.collection_id from card c where c.responsible_id = ?1 and " + LIVING, row -> row.number(), leaver));
        if (collections.isEmpty()) {
            return List.of();
        }
        Map<Long, List<LeaverEstate.Candidate>> candidates = candidates(leaver, collections);
        return sql.list(
                """
                select k.id, k.collection_key, k.name, count(c.id), coalesce(sum(t.id is not null), 0)
                  from card_collection k left join card c on c.collection_id = k.id and c.responsible_id = ?1 and %s
                  left join task t on t.card_id = c.id and t.closed_at is null and t.assignee_id = ?1
                 where k.id in (%s) group by k.id order by count(c.id) desc, k.name
                """
                        .formatted(LIVING, Numbers.list(collections)),
                row -> {
                    long id = row.number();
                    Map<Belongings.Kind, List<Long>> here = beside.get(id);
                    return new LeaverEstate.Part(
                            row.text(),
                            row.text(),
                            row.count(),
                            row.count(),
                            BelongingsLeft.count(here, Belongings.Kind.DRAFT),
                            BelongingsLeft.count(here, Belongings.Kind.QUESTION),
                            BelongingsLeft.count(here, Belongings.Kind.ANNOUNCEMENT),
                            candidates.getOrDefault(id, List.of()));
                },
                leaver);
    }

    /** Everybody once, whoever has least to do first, until each collection has enough of them. */
    private Map<Long, List<LeaverEstate.Candidate>> candidates(long leaver, Set<Long> collections) {
        record Colleague(long id, LeaverEstate.Candidate candidate) {}
        Map<Long, Company.Person> people = company.fresh().people();
        Map<Long, List<LeaverEstate.Candidate>> candidates = new HashMap<>();
        List<Colleague> colleagues = sql.list(
                """
                select p.id, p.login, p.name, coalesce(held.cards, 0), coalesce(asked.tasks, 0)
                  from person p
                  left join (select c.responsible_id, count(*) cards from card c where c.lifecycle = 'PUBLISHED' and c.responsible_id is not null group by c.responsible_id) held
                         on held.responsible_id = p.id
                  left join (select t.assignee_id, count(*) tasks from task t where t.closed_at is null and t.assignee_id is not null group by t.assignee_id) asked on asked.assignee_id = p.id
                 where p.active and p.id <> ?1 order by coalesce(asked.tasks, 0), coalesce(held.cards, 0), p.name
                """,
                row -> new Colleague(row.number(), new LeaverEstate.Candidate(row.text(), row.text(), row.count(), row.count())),
                leaver);
        Set<Long> open = new TreeSet<>(collections);
        for (Colleague colleague : colleagues) {
            Set<Long> writesIn = people.get(colleague.id()).writesIn();
            open.removeIf(collection -> {
                List<LeaverEstate.Candidate> here = candidates.computeIfAbsent(collection, fresh -> new ArrayList<>());
                if (writesIn.contains(collection)) {
                    here.add(colleague.candidate());
                }
                return here.size() == MOST_CANDIDATES;
            });
            if (open.isEmpty()) {
                break;
            }
        }
        return candidates;
    }

    /** By who gets most. @param beside by successor and kind */
    List<SuccessorLoad> loads(List<Heirs.Move> moves, Map<Long, Map<Belongings.Kind, Integer>> beside) {
        record Heir(Long person, boolean open) {}
        Map<Heir, List<Long>> byHeir = new HashMap<>();
        moves.forEach(move -> byHeir.computeIfAbsent(new Heir(move.to(), move.to() == null && move.rule() == Heirs.NEXT), heir -> new ArrayList<>()).add(move.card()));
        beside.keySet().forEach(person -> byHeir.computeIfAbsent(new Heir(person, false), heir -> new ArrayList<>()));
        List<SuccessorLoad> loads = new ArrayList<>();
        byHeir.forEach((heir, cards) -> {
            int tasks = cards.isEmpty() ? 0 : (int) sql.number("select count(*) from task where closed_at is null and card_id in (" + Numbers.list(cards) + ")");
            Map<Belongings.Kind, Integer> theirs = beside.getOrDefault(heir.person(), Map.of());
            loads.add(
                    heir.person() == null
                            ? new SuccessorLoad(null, null, heir.open(), 0, 0, cards.size(), tasks, 0, 0, 0, 0)
                            : sql.one(
                                            """
                                            select login, name, (select count(*) from card c where c.responsible_id = p.id and c.lifecycle = 'PUBLISHED'),
                                                   (select count(*) from task t where t.assignee_id = p.id and t.closed_at is null)
                                              from person p where p.id = ?1
                                            """,
                                            row -> new SuccessorLoad(
                                                    row.text(),
                                                    row.text(),
                                                    false,
                                                    row.count(),
                                                    row.count(),
                                                    cards.size(),
                                                    tasks,
                                                    theirs.getOrDefault(Belongings.Kind.QUESTION, 0),
                                                    theirs.getOrDefault(Belongings.Kind.DRAFT, 0),
                                                    theirs.getOrDefault(Belongings.Kind.ANNOUNCEMENT, 0),
                                                    theirs.getOrDefault(Belongings.Kind.GAP, 0)),
                                            heir.person())
                                    .orElseThrow());
        });
        loads.sort(java.util.Comparator.comparingInt(SuccessorLoad::comes).reversed());
        return loads;
    }
}
