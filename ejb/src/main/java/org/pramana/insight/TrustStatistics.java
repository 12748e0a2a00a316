package org.pramana.insight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.pramana.store.Page;
import org.pramana.store.Sql;
import org.pramana.trust.TrustSql;

/** Sums of trust (behaviour.md §10). */
@ApplicationScoped
class TrustStatistics {

    /** Reader trust looks this far back. */
    static final int WINDOW = 30;

    /** Trends do. */
    static final int HISTORY = 90;

    /** MariaDB's {@code to_seconds('1970-01-01')}. */
    private static final long SECONDS_BEFORE_1970 = 62_167_219_200L;

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    private enum Source {
        /** Views and copies of one day. */
        MET,
        /** Tracked and verified cards of one day, as somebody measured them then. */
        MEASURED,
        /** As they are now. */
        NOW
    }

    private record Tally(Source source, int daysAgo, int published, long whole, long part) {}

    TrustTrends trends(LocalDate today) {
        List<Tally> tallies = tallies(today);
        TrustScore score = tallies.stream()
                .filter(tally -> tally.source() == Source.NOW)
                .map(tally -> new TrustScore(tally.published(), (int) tally.whole(), (int) tally.part()))
                .findFirst()
                .orElseThrow();
        return new TrustTrends(readersUntil(0, tallies), score, readersByDay(today, tallies), scoreByDay(today, tallies, score));
    }

    Page<ScopedTrust> by(Scope scope, String words, LocalDate today, int first, int size) {
        String sums = SumsApart.summed(SumsApart.scores(scope.key(), scope.join(), "1 = 1", today));
        String from =
                switch (scope) {
                    case COLLECTION -> "select s.collection_key address, s.name, coalesce(n.published, 0) published, coalesce(n.tracked, 0) tracked, coalesce(n.verified, 0) verified from card_collection s left join %s n on n.k = s.id where s.name like ?1";
                    case GROUP -> "select s.group_key address, s.name, n.published, n.tracked, n.verified from %s n join person_group s on s.id = n.k where s.name like ?1";
                    case VERIFIER -> "select s.login address, s.name, n.published, n.tracked, n.verified from %s n join person s on s.id = n.k where s.name like ?1";
                    case TAG -> "select n.k address, n.k name, n.published, n.tracked, n.verified from %s n where n.k like ?1";
                };
        String select =
                """
                select address, name, published, tracked, verified, count(*) over ()
                  from (%s) scope
                 order by tracked = 0, verified / tracked, tracked desc, name
                """
                        .formatted(from.formatted(sums));
        int[] total = new int[1];
        List<ScopedTrust> rows = sql.page(
                select,
                row -> {
                    ScopedTrust found = new ScopedTrust(row.text(), row.text(), new TrustScore(row.count(), row.count(), row.count()));
                    total[0] = row.count();
                    return found;
                },
                first,
                size,
                Like.containing(words));
        return new Page<>(rows, total[0]);
    }

    /**
     * Every view of the last 120 days counted into its day, the measures of the last 90 and the score of today, in one statement. A day is the organisation's, the
     * column is UTC: the bounds of the days are handed over and MariaDB looks each moment up among them, which is right across a change of the
     * clocks too.
     */
    private List<Tally> tallies(LocalDate today) {
        int days = WINDOW + HISTORY;
        LocalDate begin = today.minusDays(days - 1L);
        String midnights = IntStream.range(0, days)
                .mapToObj(day -> String.valueOf(midnight(begin.plusDays(day)).toEpochSecond(ZoneOffset.UTC) + SECONDS_BEFORE_1970))
                .collect(Collectors.joining(", "));
        return sql.list(
                """
                select 'MET', %1$d - interval(to_seconds(view.at), %2$s) days_ago, 0, count(*), sum(view.state = 'VERIFIED')
                  from card_view view
                 where view.at >= ?1 and view.state in ('VERIFIED', 'NEEDS_VERIFICATION')
                 group by days_ago
                union all
                select 'MEASURED', datediff(?2, measure.day), sum(measure.published), sum(measure.tracked), sum(measure.verified)
                  from trust_measure measure
                 where measure.scope = 'COLLECTION' and measure.day > ?3 and measure.day < ?2
                 group by measure.day
                union all
                select 'NOW', 0, count(*), coalesce(sum(%3$s), 0), coalesce(sum(%3$s and not %4$s), 0) - (select count(distinct d.id) from %5$s)
                  from card c where c.lifecycle = 'PUBLISHED'
                """
                        .formatted(days, midnights, TrustSql.tracked("c"), TrustSql.lapsed("c", today), TrustSql.onlyDoubted("d", today)),
                row -> new Tally(row.constant(Source.class), row.count(), row.count(), row.number(), row.number()),
                midnight(begin),
                today,
                today.minusDays(HISTORY));
    }

    private LocalDateTime midnight(LocalDate day) {
        ZoneId zone = clock.getZone();
        return LocalDateTime.ofInstant(day.atStartOfDay(zone).toInstant(), ZoneOffset.UTC);
    }

    private static ReaderTrust readersUntil(int daysAgo, List<Tally> tallies) {
        long opened = 0;
        long verified = 0;
        for (Tally tally : tallies) {
            if (tally.source() == Source.MET && tally.daysAgo() >= daysAgo && tally.daysAgo() < daysAgo + WINDOW) {
                opened += tally.whole();
                verified += tally.part();
            }
        }
        return new ReaderTrust(opened, verified);
    }

    private static List<TrendPoint> readersByDay(LocalDate today, List<Tally> tallies) {
        int known = tallies.stream().filter(tally -> tally.source() == Source.MET).mapToInt(Tally::daysAgo).max().orElse(-1);
        List<TrendPoint> points = new ArrayList<>();
        for (int daysAgo = Math.min(known, HISTORY - 1); daysAgo >= 0; daysAgo--) {
            Integer permille = readersUntil(daysAgo, tallies).permille();
            if (permille != null) {
                points.add(new TrendPoint(today.minusDays(daysAgo), permille));
            }
        }
        return points;
    }

    private static List<TrendPoint> scoreByDay(LocalDate today, List<Tally> tallies, TrustScore now) {
        List<TrendPoint> points = new ArrayList<>(tallies.stream()
                .filter(tally -> tally.source() == Source.MEASURED && tally.whole() > 0)
                .map(tally -> new TrendPoint(today.minusDays(tally.daysAgo()), (int) (tally.part() * 1000 / tally.whole())))
                .sorted(Comparator.comparing(TrendPoint::day))
                .toList());
        if (now.tracked() > 0) {
            points.add(new TrendPoint(today, (int) (now.verified() * 1000L / now.tracked())));
        }
        return points;
    }
}
