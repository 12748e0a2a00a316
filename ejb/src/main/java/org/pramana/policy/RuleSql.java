package org.pramana.policy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.IntToLongFunction;

/**
 * Rules said once more, in SQL over a row of {@code card}: expressions without parameters, for one card or for a million; {@code in} where MariaDB is to
 * choose between asking for each card and reading a list once. Names that people typed go in as hexadecimal literals, so that no name can become a statement.
 *
 * @param day ages and views are counted up to its beginning, so that all that is asked on one day is answered alike
 * @param zone the organisation's
 */
public record RuleSql(LocalDate day, ZoneId zone) {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");
    static final int DAYS_OF_VIEWS = 30;

    /** The position of the rule that wins, null where none matches. @param card the alias of the card's row */
    public String winner(List<PolicyRule> rules, String card) {
        return winner(rules, card, position -> position);
    }

    /** The same, with something else that each rule is known by. */
    String winner(List<PolicyRule> rules, String card, IntToLongFunction known) {
        if (rules.isEmpty()) {
            return "null";
        }
        StringBuilder cases = new StringBuilder("case");
        for (int i = 0; i < rules.size(); i++) {
            cases.append(" when ").append(matches(rules.get(i).filter(), card)).append(" then ").append(known.applyAsLong(i));
        }
        return cases.append(" end").toString();
    }

    /** Whether the filter matches: never null. What the card's own row says is asked first; it spares most cards the look into other tables. */
    public String matches(RuleFilter filter, String card) {
        List<String> all = new ArrayList<>();
        String since = "coalesce(%1$s.published_at, %1$s.created_at)".formatted(card);
        if (filter.minAge() != null) {
            all.add(since + " < " + startOf(day.minusDays(filter.minAge()).plusDays(1)));
        }
        if (filter.maxAge() != null) {
            all.add(since + " >= " + startOf(day.minusDays(filter.maxAge())));
        }
        if (filter.collection() != null) {
            all.add("%s.collection_id <=> (select rk.id from card_collection rk where rk.collection_key = %s)".formatted(card, literal(filter.collection())));
        }
        if (filter.folderId() != null) {
            all.add(
                    """
                    exists (select 1 from folder rf1 left join folder rf2 on rf2.id = rf1.parent_id left join folder rf3 on rf3.id = rf2.parent_id
                             where rf1.id = %s.folder_id and %d in (rf1.id, coalesce(rf2.id, 0), coalesce(rf3.id, 0)))"""
                            .formatted(card, filter.folderId()));
        }
        if (filter.tag() != null) {
            all.add("%s.id in (select rt.card_id from card_tag rt where rt.tag = %s collate utf8mb4_bin)".formatted(card, literal(filter.tag())));
        }
        if (filter.authorGroup() != null) {
            all.add("%s.created_by in (select rm.person_id from membership rm join person_group rg on rg.id = rm.group_id where rg.group_key = %s)"
                    .formatted(card, literal(filter.authorGroup())));
        }
        band(all, words(card), filter.minWords(), filter.maxWords());
        band(all, views(card), filter.minViews(), filter.maxViews());
        return all.isEmpty() ? "true" : "(" + String.join(" and ", all) + ")";
    }

    /** People's views in the 30 days before today. */
    public String views(String card) {
        return "(select count(*) from card_view rv where rv.card_id = %s.id and rv.kind = 'VIEW' and rv.at >= %s and rv.at < %s)"
                .formatted(card, startOf(day.minusDays(DAYS_OF_VIEWS)), startOf(day));
    }

    private static String words(String card) {
        return "coalesce((select rw.words from card_version rw where rw.card_id = %1$s.id and rw.version_no = %1$s.version_no), 0)".formatted(card);
    }

    private static void band(List<String> all, String value, Integer least, Integer most) {
        if (least != null && most != null) {
            all.add(value + " between " + least + " and " + most);
        } else if (least != null) {
            all.add(value + " >= " + least);
        } else if (most != null) {
            all.add(value + " <= " + most);
        }
    }

    private String startOf(LocalDate some) {
        LocalDateTime utc = some.atStartOfDay(zone).toInstant().atOffset(ZoneOffset.UTC).toLocalDateTime();
        return "timestamp'" + MOMENT.format(utc) + "'";
    }

    private static String literal(String text) {
        return "convert(x'" + HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8)) + "' using utf8mb4)";
    }
}
