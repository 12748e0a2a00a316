package org.pramana.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import org.pramana.card.CardSight;
import org.pramana.collection.Level;
import org.pramana.collection.UnknownCollection;
import org.pramana.collection.Visitor;
import org.pramana.store.Page;
import org.pramana.store.Row;
import org.pramana.store.Sql;

/** The rows behind {@link CardImport}. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class ImportRuns {

    private static final int SOURCE_MAX = 200;

    private static final String RUN =
            """
            select r.id, c.collection_key, c.name, r.source, r.dry_run, r.state, p.name, r.started_at, r.ended_at, r.total,
                   coalesce(sum(w.outcome not in ('WAITING', 'BEGUN')), 0), coalesce(sum(w.outcome = 'CREATED'), 0), coalesce(sum(w.outcome = 'CHANGED'), 0),
                   coalesce(sum(w.outcome = 'SAME'), 0), coalesce(sum(w.outcome = 'SKIPPED'), 0), coalesce(sum(w.outcome = 'FAILED'), 0), r.message
              from import_run r
              join card_collection c on c.id = r.collection_id
              join person p on p.id = r.requested_by
              left join import_row w on w.run_id = r.id
             where %s
             group by r.id
             order by r.id desc
            """;

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    /** @throws UnknownCollection also where it is hidden from somebody who may not run imports everywhere */
    long collection(Visitor visitor, String key) {
        long id = sql.number("select id from card_collection where collection_key = ?1", key == null ? "" : key.strip());
        if (id == 0 || !CardImport.mayRun(visitor) && !visitor.may(Level.READ, id)) {
            throw new UnknownCollection(key);
        }
        return id;
    }

    List<ImportTarget> targets(Visitor visitor) {
        return sql.list(
                "select c.collection_key, c.name from card_collection c where " + (CardImport.mayRun(visitor) ? "true" : "c.id in " + owned(visitor)) + " order by c.name",
                row -> new ImportTarget(row.text(), row.text()));
    }

    long add(long collection, String source, boolean dryRun, long person, byte[] archive) {
        sql.change(
                "insert into import_run (collection_id, source, dry_run, state, requested_by, started_at, payload) values (?1, ?2, ?3, 'WAITING', ?4, ?5, ?6)",
                collection,
                name(source),
                dryRun,
                person,
                clock.instant(),
                archive);
        return sql.number("select last_insert_id()");
    }

    Page<ImportRun> list(Visitor visitor, int first, int size) {
        String mine = mine(visitor);
        int total = (int) sql.number("select count(*) from import_run r where " + mine);
        return new Page<>(sql.page(RUN.formatted(mine), ImportRuns::run, first, size), total);
    }

    ImportRun one(Visitor visitor, long id) {
        return sql.one(RUN.formatted("r.id = ?1 and " + mine(visitor)), ImportRuns::run, id).orElseThrow(() -> new UnknownImport(id));
    }

    /** Who may run imports need not be able to read: of a card that is not theirs to know of they learn what became of the page, no more. */
    Page<ImportRow> rows(Visitor visitor, long id, String outcome, int first, int size) {
        String of = outcome == null ? "?2 is null" : "w.outcome = ?2";
        int total = (int) sql.number("select count(*) from import_row w where w.run_id = ?1 and " + of, id, outcome);
        return new Page<>(
                sql.page(
                        """
                        select w.row_no, w.path, w.outcome, c.slug, c.title, w.words, d.slug, d.title, l.path,
                               if(d.id is null and l.row_no is null, 0, w.like_percent), w.message
                          from import_row w
                          left join card c on c.id = w.card_id and c.lifecycle <> 'PURGED' and %s
                          left join card d on d.id = w.like_card_id and d.lifecycle = 'PUBLISHED' and %s
                          left join import_row l on l.run_id = w.run_id and l.row_no = w.like_row_no
                         where w.run_id = ?1 and %s
                         order by w.row_no
                        """
                                .formatted(CardSight.title(visitor, "c"), CardSight.title(visitor, "d"), of),
                        row -> new ImportRow(row.count(), row.text(), row.text(), row.text(), row.text(), row.count(), row.text(), row.text(), row.text(), row.count(), row.text()),
                        first,
                        size,
                        id,
                        outcome),
                total);
    }

    private static String mine(Visitor visitor) {
        return CardImport.mayRun(visitor) ? "true" : "(r.requested_by = " + visitor.id() + " or r.collection_id in " + owned(visitor) + ")";
    }

    /** Ids of the collections this person owns, as a list of SQL; 0 is none. */
    private static String owned(Visitor visitor) {
        return visitor.levels().entrySet().stream()
                .filter(held -> held.getValue() == Level.OWNER)
                .map(held -> ", " + held.getKey())
                .collect(Collectors.joining("", "(0", ")"));
    }

    private static String name(String source) {
        String name = source == null ? "" : source.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        if (name.isEmpty()) {
            return "archive.zip";
        }
        return name.length() <= SOURCE_MAX ? name : name.substring(name.length() - SOURCE_MAX);
    }

    private static ImportRun run(Row row) {
        return new ImportRun(
                row.number(),
                row.text(),
                row.text(),
                row.text(),
                row.flag(),
                row.text(),
                row.text(),
                row.moment(),
                row.moment(),
                row.count(),
                row.count(),
                row.count(),
                row.count(),
                row.count(),
                row.count(),
                row.count(),
                row.text());
    }
}
