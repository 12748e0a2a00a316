package org.pramana.tests.policy;

import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.pramana.policy.CardTraits;
import org.pramana.policy.PolicyRule;
import org.pramana.policy.RuleFilter;
import org.pramana.policy.Setting;
import org.pramana.trust.VerificationMode;
import org.pramana.trust.VerificationPlan;

/** Cards of every sort, and rules about them, in a transaction that the test takes back. */
final class RandomCards {

    static final LocalDate DAY = LocalDate.parse("2026-06-10");
    static final ZoneId ZONE = ZoneId.of("Asia/Kolkata");
    private static final String[] TAGS = {"price", "प्रिय", "péage", "it's"};

    /** A card as the test knows it. @param lapsed the day that ends it now, null for none */
    record Known(
            long id,
            CardTraits traits,
            VerificationPlan plan,
            boolean planOwn,
            String collectionKey,
            LocalDate verifiedOn,
            LocalDate dueOn,
            LocalDate evergreenUntil,
            Integer warnDays,
            int cycle,
            boolean doubted) {}

    private final Connection database;
    private final Random random;
    private final List<Long> collections = new ArrayList<>();
    private final List<Long> folders = new ArrayList<>();
    private final List<Long> authors = new ArrayList<>();
    private final List<Long> groups = new ArrayList<>();
    private final long stamp = System.nanoTime();
    private int written;

    RandomCards(Connection database, Random random) throws SQLException {
        this.database = database;
        this.random = random;
        for (int i = 0; i < 3; i++) {
            collections.add(insert(
                    "insert into card_collection (collection_key, name, default_mode, default_interval, warn_days, evergreen_max_age, created_at) values (?, ?, 'INTERVAL', ?, ?, ?, utc_timestamp(6))",
                    key(i), "Twins " + i, 30 * (i + 1), 7 * (i + 1), 700 + i));
            Long parent = null;
            for (int depth = 0; depth < 3; depth++) {
                parent = insert("insert into folder (collection_id, parent_id, name) values (?, ?, ?)", collections.get(i), parent, "Depth " + depth);
                folders.add(parent);
            }
            groups.add(insert("insert into person_group (group_key, name, created_at) values (?, ?, utc_timestamp(6))", key(i), "Twins " + i));
        }
        for (int i = 0; i < 4; i++) {
            authors.add(insert(
                    "insert into person (login, name, email, language, created_at) values (?, ?, ?, 'en', utc_timestamp(6))", key(i), "Twin " + i, key(i) + "@twins.example"));
            if (i < 3) {
                insert("insert into membership (group_id, person_id) values (?, ?)", groups.get(i), authors.get(i));
            }
        }
        insert("insert into membership (group_id, person_id) values (?, ?)", groups.get(0), authors.get(2));
        for (long collection : collections) {
            insert("insert into collection_grant (collection_id, group_id, level) values (?, ?, 'OWNER')", collection, groups.get(0));
        }
    }

    /** Owns every collection, and wrote some of the cards. */
    long owner() {
        return authors.get(2);
    }

    List<Known> cards(int many) throws SQLException {
        List<Known> known = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            known.add(card());
        }
        return known;
    }

    String ids(List<Known> cards) {
        return "(" + String.join(",", cards.stream().map(card -> String.valueOf(card.id())).toList()) + ")";
    }

    List<PolicyRule> rules() {
        List<PolicyRule> rules = new ArrayList<>();
        for (int i = random.nextInt(6); i >= 0; i--) {
            rules.add(new PolicyRule("Rule " + i, random.nextInt(4) == 0, filter(), settings()));
        }
        return rules;
    }

    private RuleFilter filter() {
        int words = random.nextInt(300);
        int views = random.nextInt(4);
        int age = random.nextInt(60);
        return new RuleFilter(
                random.nextInt(3) == 0 ? key(random.nextInt(4)) : null,
                random.nextInt(5) == 0 ? folders.get(random.nextInt(folders.size())) : null,
                random.nextInt(4) == 0 ? TAGS[random.nextInt(TAGS.length)] : null,
                random.nextInt(5) == 0 ? key(random.nextInt(4)) : null,
                random.nextInt(5) == 0 ? words : null,
                random.nextInt(5) == 0 ? words + 100 : null,
                random.nextInt(6) == 0 ? views : null,
                random.nextInt(6) == 0 ? views + 1 : null,
                random.nextInt(6) == 0 ? age : null,
                random.nextInt(6) == 0 ? age + 20 : null);
    }

    private Map<Setting, String> settings() {
        Map<Setting, String> settings = new EnumMap<>(Setting.class);
        maybe(settings, Setting.MODE, new String[] {"INTERVAL", "EVERGREEN", "NONE"}[random.nextInt(3)], 3);
        maybe(settings, Setting.WARN_DAYS, String.valueOf(random.nextInt(30)), 3);
        maybe(settings, Setting.EVERGREEN_MAX_AGE, String.valueOf(300 + random.nextInt(500)), 4);
        maybe(settings, Setting.SHIFT_TO_WORKDAY, String.valueOf(random.nextBoolean()), 3);
        maybe(settings, Setting.SPREAD_PERCENT, String.valueOf(random.nextInt(51)), 3);
        if (random.nextInt(3) == 0) {
            maybe(settings, Setting.ALLOWED_INTERVALS, "30, 7, 180", 1);
            maybe(settings, Setting.INTERVAL_DAYS, new String[] {"7", "30", "180"}[random.nextInt(3)], 2);
        } else {
            maybe(settings, Setting.INTERVAL_DAYS, String.valueOf(1 + random.nextInt(200)), 2);
        }
        return settings;
    }

    private void maybe(Map<Setting, String> settings, Setting setting, String value, int oneIn) {
        if (random.nextInt(oneIn) == 0) {
            settings.put(setting, value);
        }
    }

    private Known card() throws SQLException {
        int collection = random.nextInt(3);
        Integer depth = random.nextInt(3) == 0 ? null : random.nextInt(3);
        int author = random.nextInt(4);
        int words = random.nextInt(500);
        int views = random.nextInt(5);
        int age = random.nextInt(90);
        VerificationMode mode = VerificationMode.values()[random.nextInt(4)];
        LocalDate verifiedOn = random.nextInt(5) == 0 ? null : DAY.minusDays(random.nextInt(150));
        LocalDate date = DAY.plusDays(random.nextInt(60) - 20);
        VerificationPlan plan = switch (mode) {
            case INTERVAL -> VerificationPlan.every(new int[] {7, 14, 30, 90, 180, 365}[random.nextInt(6)]);
            case FIXED -> VerificationPlan.on(verifiedOn == null ? null : date);
            case EVERGREEN -> VerificationPlan.evergreen();
            case NONE -> VerificationPlan.untracked();
        };
        boolean own = mode == VerificationMode.FIXED || random.nextInt(3) == 0;
        LocalDate dueOn = verifiedOn == null ? null : plan.dueAfter(verifiedOn);
        LocalDate evergreen = verifiedOn == null || mode != VerificationMode.EVERGREEN ? null : verifiedOn.plusDays(700 + collection);
        Integer warn = random.nextInt(4) == 0 ? random.nextInt(20) : null;
        int cycle = verifiedOn == null ? 0 : 1 + random.nextInt(6);
        LocalDateTime published = DAY.minusDays(age).atTime(random.nextInt(24), random.nextInt(60)).atZone(ZONE).withZoneSameInstant(ZoneOffset.UTC).toLocalDateTime();
        long id = insert(
                """
                insert into card (slug, collection_id, folder_id, lifecycle, title, version_no, created_by, created_at, published_at, changed_at, mode, interval_days,
                       fixed_date, plan_own, verified_on, verified_by, verified_version, due_on, evergreen_until, warn_days, cycle_no, responsible_id)
                values (?, ?, ?, 'PUBLISHED', 'Twin', 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                "twin-" + stamp + "-" + written++,
                collections.get(collection),
                depth == null ? null : folders.get(collection * 3 + depth),
                authors.get(author),
                published,
                published,
                published,
                mode.name(),
                plan.intervalDays(),
                plan.fixedDate(),
                own,
                verifiedOn,
                verifiedOn == null ? null : authors.get(author),
                verifiedOn == null ? null : 1,
                dueOn,
                evergreen,
                warn,
                cycle,
                authors.get(random.nextInt(4)));
        insert(
                "insert into card_version (card_id, version_no, title, body_html, body_text, body_hash, words, author_id, created_at) values (?, 1, 'Twin', '', '', '', ?, ?, utc_timestamp(6))",
                id, words, authors.get(author));
        Set<String> tags = new HashSet<>();
        if (random.nextBoolean()) {
            String tag = TAGS[random.nextInt(TAGS.length)];
            tags.add(tag);
            insert("insert into card_tag (card_id, tag) values (?, ?)", id, tag);
        }
        for (int i = 0; i < views; i++) {
            see(id, author, DAY.minusDays(1 + random.nextInt(30)).atTime(random.nextInt(24), 0), "VIEW");
        }
        see(id, author, DAY.atStartOfDay().plusSeconds(1), "VIEW"); // neither today's count,
        see(id, author, DAY.minusDays(30).atStartOfDay().minusSeconds(1), "VIEW"); // nor those of long ago,
        see(id, author, DAY.minusDays(2).atStartOfDay(), "COPY"); // nor copies
        boolean doubted = random.nextInt(6) == 0;
        if (doubted) {
            insert("insert into card_reason (card_id, kind, hard, at) values (?, 'EDITED', true, utc_timestamp(6))", id);
        }
        Set<Long> in = new HashSet<>();
        for (int i = 0; depth != null && i <= depth; i++) {
            in.add(folders.get(collection * 3 + i));
        }
        Set<String> authorGroups = switch (author) {
            case 0, 1 -> Set.of(key(author));
            case 2 -> Set.of(key(2), key(0));
            default -> Set.of();
        };
        CardTraits traits = new CardTraits(key(collection), in, tags, authorGroups, words, views, age);
        return new Known(id, traits, plan, own, key(collection), verifiedOn, dueOn, evergreen, warn, cycle, doubted);
    }

    private void see(long card, int person, LocalDateTime local, String kind) throws SQLException {
        insert(
                "insert into card_view (card_id, person_id, at, kind, version_no, state) values (?, ?, ?, ?, 1, 'VERIFIED')",
                card,
                authors.get(person),
                local.atZone(ZONE).withZoneSameInstant(ZoneOffset.UTC).toLocalDateTime(),
                kind);
    }

    private String key(int number) {
        return "twins-" + stamp + "-" + number;
    }

    private long insert(String statement, Object... values) throws SQLException {
        try (PreparedStatement insert = database.prepareStatement(statement, Statement.RETURN_GENERATED_KEYS)) {
            for (int i = 0; i < values.length; i++) {
                Object value = values[i];
                insert.setObject(
                        i + 1, value instanceof LocalDate day ? Date.valueOf(day) : value instanceof LocalDateTime moment ? Timestamp.valueOf(moment) : value);
            }
            insert.executeUpdate();
            try (ResultSet key = insert.getGeneratedKeys()) {
                return key.next() ? key.getLong(1) : 0;
            }
        }
    }
}
