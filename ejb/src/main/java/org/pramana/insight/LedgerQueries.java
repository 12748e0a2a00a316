package org.pramana.insight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pramana.collection.Access;
import org.pramana.collection.Visitor;
import org.pramana.store.Page;
import org.pramana.store.Row;
import org.pramana.store.Sql;

/** The figures of §10 as one viewer may know them: one statement a list, one a course, and one to find what is asked for. */
@ApplicationScoped
class LedgerQueries {

    /** Charts look this far back. */
    static final int HISTORY = 90;

    private static final String FIGURES = Stream.of("published", "tracked", "verified", "opened", "met_verified", "debt")
            .map("coalesce(n.%1$s, 0) %1$s"::formatted)
            .collect(Collectors.joining(", "));

    private enum Source {
        /** As somebody measured them then. */
        MEASURED,
        NOW
    }

    /** @param key of the row in {@code trust_measure} */
    private record Found(String key, String name) {}

    private record Part(Source source, LocalDate day, boolean restricted, boolean readersKnown, TrustFigures figures) {}

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    Page<ScopedFigures> by(Scope scope, String words, TrustOrder order, Visitor visitor, LocalDate today, int first, int size) {
        String sums = SumsApart.summed(SumsApart.figures(scope.key(), scope.join(), Access.knowable(visitor, "c"), today, TrustSums.met("?2", "?3")));
        String from =
                switch (scope) {
                    case COLLECTION -> "select s.collection_key address, s.name name, %s from card_collection s left join %s n on n.k = s.id where %s and s.name like ?1"
                            .formatted(FIGURES, sums, Access.knowableCollection(visitor, "s"));
                    case GROUP -> "select s.group_key address, s.name name, %s from %s n join person_group s on s.id = n.k where s.name like ?1".formatted(FIGURES, sums);
                    case VERIFIER -> "select s.login address, s.name name, %s from %s n join person s on s.id = n.k where s.name like ?1".formatted(FIGURES, sums);
                    case TAG -> "select n.k address, n.k name, %s from %s n where n.k like ?1".formatted(FIGURES, sums);
                };
        int[] total = new int[1];
        List<ScopedFigures> page = sql.page(
                """
                select count(*) over (), address, name, published, tracked, verified, opened, met_verified, debt
                  from (%s) scope
                 where %s
                 order by %s
                """
                        .formatted(from, scope == Scope.COLLECTION ? "1 = 1" : "published + opened > 0", order.sql()),
                row -> {
                    total[0] = row.count();
                    return new ScopedFigures(row.text(), row.text(), TrustSums.read(row));
                },
                first,
                size,
                Like.containing(words),
                TrustSums.from(today, clock),
                TrustSums.until(today, clock));
        return new Page<>(page, total[0]);
    }

    TrustCourse course(Scope scope, String key, Visitor visitor, LocalDate today) {
        Found found = scope == null ? null : found(scope, key, visitor);
        List<Part> parts = parts(scope, found, visitor, today);
        boolean openOnly = !visitor.administrator();
        TrustFigures now = sum(parts.stream().filter(part -> part.source() == Source.NOW).toList());
        TrustFigures charted = sum(parts.stream().filter(part -> part.source() == Source.NOW && !(openOnly && part.restricted())).toList());
        List<TrustDay> days = new ArrayList<>(parts.stream()
                .filter(part -> part.source() == Source.MEASURED)
                .map(part -> day(part.day(), part.figures(), part.readersKnown()))
                .sorted(Comparator.comparing(TrustDay::day))
                .toList());
        days.add(day(today, charted, true));
        return new TrustCourse(found == null ? null : found.name(), now, days, openOnly);
    }

    private static TrustFigures sum(List<Part> parts) {
        return parts.stream().map(Part::figures).reduce(new TrustFigures(new TrustScore(0, 0, 0), new ReaderTrust(0, 0), 0), TrustFigures::plus);
    }

    private static TrustDay day(LocalDate day, TrustFigures figures, boolean readersKnown) {
        return new TrustDay(day, figures.score(), readersKnown ? figures.readers() : null, readersKnown ? figures.debt() : null);
    }

    private List<Part> parts(Scope scope, Found found, Visitor visitor, LocalDate today) {
        String which = (scope == null ? "?4 is not null" : scope.key() + " = ?4") + " and " + Access.knowable(visitor, "c");
        String now = SumsApart.summed(SumsApart.figures("c.sharing", scope == null ? "" : scope.join(), which, today, TrustSums.met("?2", "?3")));
        String known = visitor.administrator()
                ? ""
                : "join card_collection k on k.id = m.collection_id and not m.restricted and " + Access.knowableCollection(visitor, "k");
        return sql.list(
                """
                select 'MEASURED', m.day, false, sum(m.opened) is not null,
                       sum(m.published), sum(m.tracked), sum(m.verified), coalesce(sum(m.opened), 0), coalesce(sum(m.met_verified), 0), coalesce(sum(m.debt), 0)
                  from trust_measure m %1$s
                 where m.scope = ?5 and %2$s and m.day > ?6 and m.day < ?1
                 group by m.day
                union all
                select 'NOW', date '%3$s', n.k = 'RESTRICTED', true, n.published, n.tracked, n.verified, n.opened, n.met_verified, n.debt
                  from %4$s n
                """
                        .formatted(known, scope == null ? "?4 is not null" : "m.scope_key = ?4", today, now),
                LedgerQueries::part,
                today,
                TrustSums.from(today, clock),
                TrustSums.until(today, clock),
                found == null ? "" : found.key(),
                scope == null ? Scope.COLLECTION : scope,
                today.minusDays(HISTORY));
    }

    private static Part part(Row row) {
        return new Part(row.constant(Source.class), row.day(), row.flag(), row.flag(), TrustSums.read(row));
    }

    /** What has no card that this viewer may know of is not there, whether it is or not. */
    private Found found(Scope scope, String key, Visitor visitor) {
        String select =
                switch (scope) {
                    case COLLECTION -> "select s.id, s.name from card_collection s where s.collection_key = ?1 and " + Access.knowableCollection(visitor, "s");
                    case GROUP -> "select s.id, s.name from person_group s where s.group_key = ?1 and exists (select 1 from card_verifier v join card c on c.id = v.card_id where v.group_id = s.id and %s)".formatted(Access.knowable(visitor, "c"));
                    case VERIFIER -> "select s.id, s.name from person s where s.login = ?1 and exists (select 1 from card c where c.responsible_id = s.id and %s)".formatted(Access.knowable(visitor, "c"));
                    case TAG -> "select s.tag, s.tag from card_tag s where s.tag = ?1 and exists (select 1 from card c where c.id = s.card_id and %s) limit 1".formatted(Access.knowable(visitor, "c"));
                };
        return sql.one(select, row -> new Found(row.text(), row.text()), key == null ? "" : key).orElseThrow(() -> new UnknownScope(key == null ? "" : key));
    }
}
