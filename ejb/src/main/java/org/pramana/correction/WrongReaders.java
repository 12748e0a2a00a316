package org.pramana.correction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import org.pramana.collection.Access;
import org.pramana.store.Sql;

/** Who had a wrong version before them long enough, or copied it, and may read the card still. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class WrongReaders {

    /** Whoever went on to another card within so many seconds has not read this one. A copy counts always. */
    private static final int GLANCE_SECONDS = 10;

    @Inject
    Sql sql;

    /** @param versions the wrong ones @param not is not told: the one who corrects */
    record Which(long cardId, int from, int to, Instant since, long not) {}

    record Counted(int readers, int copied) {}

    Counted count(Which which) {
        return sql.one("select count(*), coalesce(sum(q.copied), 0) from (%s) q".formatted(select()), row -> new Counted(row.count(), row.count()), parameters(which))
                .orElseThrow();
    }

    /** @return whom the correction is told */
    List<Long> tell(long correctionId, Which which) {
        sql.change(
                "insert into correction_notice (correction_id, person_id, copied, version_no, read_at) select %d, q.* from (%s) q".formatted(correctionId, select()),
                parameters(which));
        return sql.list("select person_id from correction_notice where correction_id = ?1", row -> row.number(), correctionId);
    }

    private static String select() {
        return """
               select w.person_id, max(w.kind = 'COPY') copied, max(w.version_no) version_no, max(w.at) read_at
                 from card_view w join card c on c.id = w.card_id join person p on p.id = w.person_id and p.active
                where w.card_id = ?1 and w.version_no between ?2 and ?3 and w.at >= ?4 and w.person_id <> ?5 and %s
                  and (w.kind = 'COPY'
                       or not exists (select 1 from card_view next where next.person_id = w.person_id and next.card_id <> w.card_id
                                         and next.at > w.at and next.at < w.at + interval %d second))
                group by w.person_id"""
                .formatted(Access.readableBy("p.id", "c"), GLANCE_SECONDS);
    }

    private static Object[] parameters(Which which) {
        return new Object[] {which.cardId(), which.from(), which.to(), which.since(), which.not()};
    }
}
