package org.pramana.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pramana.meaning.SentenceModel;
import org.pramana.store.Sql;

/**
 * Makes one topic of questions that missed the same: what administrators take for the same, what the table of Hindi words translates, and, where search
 * goes by meaning, what is as good as the same to the model. So it is one gap with one owner, and as many people miss it as really do.
 */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
class GapTopics {

    /** From this cosine on two questions ask the same. */
    static final float SAME = 0.85f;

    private static final int COMPARED_MAX = 1_000;

    @Inject
    Sql sql;

    @Inject
    Meaning meaning;

    @Inject
    Clock clock;

    /** @param owned somebody sees to it, and would miss it if it became part of another's */
    private record Topic(String topic, String words, boolean owned) {}

    /** @return how many topics became part of another */
    int gather() {
        Instant since = clock.instant().minus(GapLoop.DAYS, ChronoUnit.DAYS);
        List<Topic> topics = topics(since);
        Map<String, Optional<byte[]>> vectors = new HashMap<>();
        int[] first = new SameQuestions(synonyms(), (one, other) -> same(vector(one, vectors), vector(other, vectors))).first(topics.stream().map(Topic::words).toList());
        List<Object[]> renamed = new ArrayList<>();
        for (int i = 0; i < first.length; i++) {
            if (first[i] != i && !topics.get(i).owned()) {
                renamed.add(new Object[] {topics.get(first[i]).topic(), topics.get(i).topic(), since});
            }
        }
        if (!renamed.isEmpty()) {
            sql.changeAll("update search_log set topic = ? where topic = ? and outcome in ('ZERO', 'ABANDONED', 'ASKED') and last_at >= ?", renamed);
            sql.changeAll("delete from search_gap where topic = ? and owner_id is null and closed_at is null and id not in (select gap_id from search_golden)", renamed.stream().map(one -> new Object[] {one[1]}).toList());
        }
        return renamed.size();
    }

    /** First what somebody sees to, then what is a gap already, then what most people missed: the others become part of that. What was found again since is none of them. */
    private List<Topic> topics(Instant since) {
        return sql.page(
                """
                select m.topic, coalesce(g.words, m.words), g.owner_id is not null and g.closed_at is null owned
                  from (select s.topic, substring_index(group_concat(s.raw order by s.last_at desc separator '\n'), '\n', 1) words, count(distinct s.person_id) people, max(s.last_at) last
                          from search_log s where s.outcome in ('ZERO', 'ABANDONED', 'ASKED') and s.last_at >= ?1 and s.topic <> '' group by s.topic) m
                  left join search_gap g on g.topic = m.topic
                 where g.closed_at is null or m.last > g.closed_at
                 order by owned desc, g.id is null, m.people desc, m.topic
                """,
                row -> new Topic(row.text(), row.text(), row.flag()),
                0,
                COMPARED_MAX,
                since);
    }

    private Synonyms synonyms() {
        List<Synonyms.Pair> pairs = new ArrayList<>(sql.list("select words, others from search_synonym where both_ways", row -> new Synonyms.Pair(row.text(), row.text(), true)));
        if (sql.number("select hindi_terms from search_origin") > 0) {
            pairs.addAll(HindiTerms.PAIRS);
        }
        return new Synonyms(pairs);
    }

    private Optional<byte[]> vector(String question, Map<String, Optional<byte[]>> known) {
        return known.computeIfAbsent(question, asked -> meaning.of(Query.of(asked)));
    }

    private static boolean same(Optional<byte[]> one, Optional<byte[]> other) {
        return one.isPresent() && other.isPresent() && SentenceModel.likeness(NearestCards.dotProduct(one.get(), other.get())) >= SAME;
    }
}
