package org.pramana.tests.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.pramana.tests.Sandbox;
import org.pramana.trust.Lifecycle;
import org.pramana.trust.OpenReason;
import org.pramana.trust.ReasonKind;
import org.pramana.trust.Trust;
import org.pramana.trust.TrustFacts;
import org.pramana.trust.TrustSql;
import org.pramana.trust.TrustState;
import org.pramana.trust.VerificationMode;

/** The function of trust and its twin in SQL, on cards of every sort and on the days around their dates. */
class TrustSqlIT {

    private static final int CARDS = 400;
    private static final LocalDate DAY = LocalDate.parse("2026-06-10");

    @Test
    void javaAndMariaDbSayTheSameOfEveryCardOnEveryDay() throws SQLException {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        try (Connection database = Sandbox.database()) {
            database.setAutoCommit(false); // never committed
            Map<Long, TrustFacts> cards = new LinkedHashMap<>();
            for (int card = 0; card < CARDS; card++) {
                TrustFacts facts = facts(random);
                cards.put(insert(database, card, facts), facts);
            }
            for (int days : new int[] {-40, -15, -14, -3, -1, 0, 1, 2, 30}) {
                LocalDate day = DAY.plusDays(days);
                check(database, cards, day, seed);
            }
            database.rollback();
        }
    }

    private static void check(Connection database, Map<Long, TrustFacts> cards, LocalDate day, long seed) throws SQLException {
        String select = "select c.id, %s, %s, %s, %s, %s, %s from card c where c.slug like 'twin-%%'"
                .formatted(
                        TrustSql.state("c", day), TrustSql.dueSoon("c", day), TrustSql.verified("c", day), TrustSql.needsVerification("c", day), TrustSql.tracked("c"),
                        TrustSql.needsVerificationOfMany("c", day));
        int seen = 0;
        try (Statement statement = database.createStatement(); ResultSet row = statement.executeQuery(select)) {
            while (row.next()) {
                TrustFacts facts = cards.get(row.getLong(1));
                Trust trust = Trust.of(facts, day);
                String which = "seed %d, %s on %s".formatted(seed, facts, day);
                assertThat(row.getString(2)).as(which).isEqualTo(trust.state().name());
                assertThat(row.getBoolean(3)).as("due soon: " + which).isEqualTo(trust.dueSoon());
                assertThat(row.getBoolean(4)).as("verified: " + which).isEqualTo(trust.verified());
                assertThat(row.getBoolean(5)).as("needs it: " + which).isEqualTo(trust.needsVerification());
                assertThat(row.getBoolean(6)).as("tracked: " + which).isEqualTo(EnumSet.of(TrustState.VERIFIED, TrustState.NEEDS_VERIFICATION).contains(trust.state()));
                assertThat(row.getBoolean(7)).as("needs it, of many: " + which).isEqualTo(trust.needsVerification());
                seen++;
            }
        }
        assertThat(seen).isEqualTo(cards.size());
    }

    private static TrustFacts facts(Random random) {
        Lifecycle lifecycle = random.nextInt(5) == 0 ? Lifecycle.values()[random.nextInt(4)] : Lifecycle.PUBLISHED;
        VerificationMode mode = VerificationMode.values()[random.nextInt(4)];
        LocalDate verifiedOn = random.nextInt(4) == 0 ? null : DAY.minusDays(random.nextInt(100));
        boolean dated = verifiedOn != null && (mode == VerificationMode.INTERVAL || mode == VerificationMode.FIXED);
        LocalDate dueOn = dated ? DAY.plusDays(random.nextInt(40) - 20) : null;
        LocalDate evergreen = verifiedOn != null && mode == VerificationMode.EVERGREEN ? DAY.plusDays(random.nextInt(10) - 5) : null;
        List<OpenReason> reasons = new ArrayList<>();
        ReasonKind[] kinds = ReasonKind.values();
        while (random.nextInt(3) == 0) {
            ReasonKind kind = kinds[3 + random.nextInt(kinds.length - 3)];
            reasons.add(new OpenReason(kind, kind != ReasonKind.REQUESTED || random.nextBoolean(), null, DAY, null, random.nextBoolean() ? null : DAY.plusDays(random.nextInt(40) - 20)));
        }
        return new TrustFacts(lifecycle, mode, verifiedOn, dueOn, evergreen, 14, reasons);
    }

    private static long insert(Connection database, int number, TrustFacts facts) throws SQLException {
        long id;
        try (PreparedStatement card = database.prepareStatement(
                """
                insert into card (slug, collection_id, lifecycle, title, created_by, created_at, changed_at, mode, interval_days, fixed_date, verified_on, verified_by,
                                  verified_version, due_on, evergreen_until)
                select ?, (select min(id) from card_collection where warn_days = 14), ?, 'Twin', p.id, utc_timestamp(6), utc_timestamp(6), ?, ?, ?, ?, if(?, p.id, null), if(?, 1, null), ?, ?
                  from person p where p.login = 'admin'
                """,
                Statement.RETURN_GENERATED_KEYS)) {
            boolean verified = facts.verifiedOn() != null;
            card.setString(1, "twin-" + number);
            card.setString(2, facts.lifecycle().name());
            card.setString(3, facts.mode().name());
            card.setObject(4, facts.mode() == VerificationMode.INTERVAL ? 30 : null);
            card.setDate(5, facts.mode() == VerificationMode.FIXED ? date(facts.dueOn()) : null);
            card.setDate(6, date(facts.verifiedOn()));
            card.setBoolean(7, verified);
            card.setBoolean(8, verified);
            card.setDate(9, date(facts.dueOn()));
            card.setDate(10, date(facts.evergreenUntil()));
            card.executeUpdate();
            try (ResultSet key = card.getGeneratedKeys()) {
                key.next();
                id = key.getLong(1);
            }
        }
        try (PreparedStatement reason = database.prepareStatement("insert into card_reason (card_id, kind, hard, at, closed_at, due_on) values (?, ?, ?, utc_timestamp(6), ?, ?)")) {
            for (OpenReason open : facts.reasons()) {
                reason.setLong(1, id);
                reason.setString(2, open.kind().name());
                reason.setBoolean(3, open.hard());
                reason.setString(4, null);
                reason.setDate(5, date(open.dueOn()));
                reason.executeUpdate();
            }
            reason.setLong(1, id); // and one that was answered, which counts for nothing
            reason.setString(2, "FLAGGED");
            reason.setBoolean(3, true);
            reason.setString(4, "2026-01-01 00:00:00");
            reason.setDate(5, null);
            reason.executeUpdate();
        }
        return id;
    }

    private static Date date(LocalDate day) {
        return day == null ? null : Date.valueOf(day);
    }
}
