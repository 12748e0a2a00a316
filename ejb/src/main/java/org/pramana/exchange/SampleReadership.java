package org.pramana.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.pramana.store.Sql;
import org.pramana.time.InstantColumn;

/**
 * Ninety days of people reading and copying, each time with the trust that the card had on that day: what the charts show is worked out of rows,
 * as in a portal that has really run so long. The same on every load but for the day it is loaded on.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class SampleReadership {

    static final int DAYS = 90;

    private static final int ROWS_AT_ONCE = 500;

    private static final DateTimeFormatter COLUMN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    void read(List<SampleCard> cards, SampleFolk folk, Map<String, Long> people, Map<String, Long> ids) {
        LocalDate today = LocalDate.now(clock);
        List<String> rows = new ArrayList<>();
        for (SampleCard card : cards) {
            List<String> readers = folk.readers(card);
            Random chance = new Random(card.slug().hashCode());
            for (int day = 1 - DAYS; day <= 0 && !readers.isEmpty(); day++) {
                SampleLife life = SampleLife.until(card, folk, today, day - 1);
                LocalDate date = today.plusDays(day);
                if (life.version() == 0 || life.archived() != null) {
                    continue;
                }
                String state = life.trustOn(date).state().name();
                int share = day == 0 ? partOfToday() : isWeekend(date) ? 10 : 100;
                add(rows, "VIEW", card.views() * share / 100, card, date, life.version(), state, readers, chance, people, ids);
                add(rows, "COPY", card.copies() * share / 100, card, date, life.version(), state, readers, chance, people, ids);
            }
        }
        for (int from = 0; from < rows.size(); from += ROWS_AT_ONCE) {
            List<String> some = rows.subList(from, Math.min(rows.size(), from + ROWS_AT_ONCE));
            sql.change("insert into card_view (card_id, person_id, at, kind, version_no, state) values " + String.join(", ", some));
        }
    }

    private void add(
            List<String> rows,
            String kind,
            int ordinary,
            SampleCard card,
            LocalDate date,
            int version,
            String state,
            List<String> readers,
            Random chance,
            Map<String, Long> people,
            Map<String, Long> ids) {
        int times = ordinary == 0 ? 0 : Math.max(0, (int) Math.round(ordinary * (0.6 + 0.8 * chance.nextDouble())));
        for (int i = 0; i < times; i++) {
            String reader = readers.get((int) (readers.size() * Math.pow(chance.nextDouble(), 1.6)));
            Instant at = date.atTime(8 + chance.nextInt(11), chance.nextInt(60), chance.nextInt(60)).atZone(clock.getZone()).toInstant();
            Instant latest = clock.instant();
            rows.add("(%d, %d, '%s', '%s', %d, '%s')"
                    .formatted(
                            ids.get(card.slug()),
                            people.get(reader),
                            COLUMN.format(InstantColumn.toColumn(at.isAfter(latest) ? latest : at)),
                            kind,
                            version,
                            state));
        }
    }

    /** How much of an ordinary day has passed, in percent. */
    private int partOfToday() {
        int hour = java.time.LocalTime.now(clock).getHour();
        return Math.max(0, Math.min(100, (hour - 8) * 10));
    }

    private static boolean isWeekend(LocalDate date) {
        return date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
