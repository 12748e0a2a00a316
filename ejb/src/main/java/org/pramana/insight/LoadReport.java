package org.pramana.insight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.pramana.store.Row;
import org.pramana.store.Sql;
import org.pramana.trust.TrustSql;

/** Who has how much to check, and when (behaviour.md §9). */
@ApplicationScoped
class LoadReport {

    @Inject
    Sql sql;

    LoadForecast forecast(LocalDate today, int people) {
        LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        String weeks = columns("sum(if(due.week = %1$d, due.cards, 0)) w%1$d", ", ");
        String busiest = columns("w%1$d", ", ");
        int[] all = new int[2];
        List<ExpertLoad> rows = sql.page(
                """
                select person.login, person.name, person.weekly_budget, %1$s, count(*) over (), sum(greatest(%1$s) > person.weekly_budget) over ()
                  from (select due.person, sum(due.cards) many, %2$s from (%3$s) due group by due.person) load_of
                  join person on person.id = load_of.person
                 order by greatest(%1$s) > person.weekly_budget desc, load_of.many desc, person.name
                """
                        .formatted(busiest, weeks, due(today)),
                row -> {
                    ExpertLoad load = read(row);
                    all[0] = row.count();
                    all[1] = row.count();
                    return load;
                },
                0,
                people,
                monday,
                monday.plusWeeks(LoadForecast.WEEKS));
        return new LoadForecast(monday, all[0], all[1], rows);
    }

    /** Person, week, cards: by their dates, and those that somebody doubts taken off theirs and put into this week's. Asked of each card, it takes ten seconds for a million. */
    private static String due(LocalDate today) {
        String doubted = "(select distinct d.id, d.responsible_id, d.lapses_on from %s and d.responsible_id is not null) c".formatted(TrustSql.onlyDoubted("d", today));
        return """
               select c.responsible_id person, if(c.verified_on is null, 0, %1$s) week, 1 cards from card c
                where %2$s and c.responsible_id is not null and (c.lapses_on < ?2 or c.verified_on is null)
               union all
               select c.responsible_id, %1$s, -1 from %3$s where c.lapses_on < ?2
               union all
               select c.responsible_id, 0, 1 from %3$s"""
                .formatted("greatest(0, floor(datediff(c.lapses_on, ?1) / 7))", TrustSql.tracked("c"), doubted);
    }

    private static ExpertLoad read(Row row) {
        return new ExpertLoad(
                row.text(), row.text(), row.count(), IntStream.range(0, LoadForecast.WEEKS).mapToObj(week -> row.count()).toList());
    }

    private static String columns(String pattern, String separator) {
        return IntStream.range(0, LoadForecast.WEEKS).mapToObj(pattern::formatted).collect(Collectors.joining(separator));
    }
}
