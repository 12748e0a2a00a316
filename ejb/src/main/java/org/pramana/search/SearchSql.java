package org.pramana.search;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.pramana.card.CardFilter;
import org.pramana.card.CardFilterSql;
import org.pramana.card.CardLineSql;
import org.pramana.collection.Access;
import org.pramana.collection.Visitor;
import org.pramana.store.CardTextSql;
import org.pramana.store.Conditions;
import org.pramana.store.Numbers;
import org.pramana.trust.TrustSql;

/**
 * A search as two statements: one page of hits, and all hits counted by seal and collection. Who asks is part of both.
 *
 * <p>The index narrows down what may match; whether and how well it does is then worked out on the few rows that are left, with the weights of
 * behaviour.md §12: title exact 100, its beginning 60, all words in it 40, tags 25, other names 25, body 10; times trust, times use, times the weight of the collection.
 */
final class SearchSql {

    private static final int DAYS_OF_USE = 30;
    private static final String WITH_TEXT = " join card_text t on t.card_id = c.id";

    private final Query query;
    private final CardFilter filter;
    private final Visitor visitor;
    private final Clock clock;
    private final LocalDate today;

    SearchSql(Query query, CardFilter filter, Visitor visitor, Clock clock) {
        this.query = query;
        this.filter = filter;
        this.visitor = visitor;
        this.clock = clock;
        this.today = LocalDate.now(clock);
    }

    /** A statement and its parameters. */
    record Statement(String sql, Object[] parameters) {}

    Statement hits() {
        Conditions conditions = matching();
        CardFilterSql.inCollection(conditions, filter);
        CardFilterSql.trusted(conditions, filter, today);
        String order = query.nothing() ? "c.changed_at desc, c.id desc" : score(conditions) + " desc, c.changed_at desc, c.id desc";
        return new Statement(
                "select " + CardLineSql.columns(visitor) + ", t.body_text" + CardLineSql.FROM + WITH_TEXT + " where " + conditions.sql() + " order by " + order,
                conditions.parameters());
    }

    /** Without the filter's trust and collection, which would hide what choosing another one would find. */
    Statement counts() {
        Conditions conditions = matching();
        return new Statement(
                "select " + CardFilterSql.seal("c", today) + ", k.collection_key, k.name, count(*)" + CardLineSql.FROM + WITH_TEXT + " where "
                        + conditions.sql() + " group by 1, k.collection_key, k.name",
                conditions.parameters());
    }

    /** Cards whose title or text has at least one of the words, best first; {@code among} these where the index has found them already. */
    Statement alike(List<Long> among) {
        Conditions conditions = new Conditions().and(Access.readable(visitor, "c") + " and c.lifecycle = 'PUBLISHED'");
        if (among != null) {
            conditions.and("c.id in (" + numbers(among) + ")");
        } else if (query.terms().stream().anyMatch(Query.Term::indexed)) {
            conditions.and(CardTextSql.match("t") + " against (? in boolean mode)", query.indexedWords());
        }
        String since = conditions.parameter(clock.instant().minus(DAYS_OF_USE, ChronoUnit.DAYS));
        String shared = "2 * (" + sum("t.title", conditions) + ") + " + sum("t.body_text", conditions);
        return new Statement(
                "select " + CardLineSql.columns(visitor)
                        + ", t.body_text, (select count(distinct seen.person_id) from card_view seen where seen.card_id = c.id and seen.at >= " + since + ")"
                        + CardLineSql.FROM + WITH_TEXT + " where " + conditions.sql() + " order by (" + shared + ") desc, char_length(c.title), c.id",
                conditions.parameters());
    }

    /** What of these cards the person may read and the filter lets through, counted by nobody yet: the index has found them, the database decides. */
    Statement among(Collection<Long> cards) {
        Conditions conditions = new Conditions().and(Access.readable(visitor, "c") + " and c.id in (" + numbers(cards) + ")");
        CardFilterSql.narrow(conditions, filter, visitor, clock);
        return new Statement(
                "select c.id, c.title, " + CardFilterSql.seal("c", today) + ", k.collection_key, k.name, k.search_weight" + CardLineSql.FROM + " where " + conditions.sql(),
                conditions.parameters());
    }

    /** Every card that the filter lets through but for trust and collection, whatever its words. */
    Statement narrowed() {
        Conditions conditions = new Conditions().and(Access.readable(visitor, "c"));
        CardFilterSql.narrow(conditions, filter, visitor, clock);
        return new Statement("select c.id" + CardLineSql.FROM + " where " + conditions.sql(), conditions.parameters());
    }

    /** These cards as lines with their text. */
    Statement lines(Collection<Long> cards) {
        return new Statement(
                "select " + CardLineSql.columns(visitor) + ", " + AnsweredQuestions.ALL + ", t.body_text" + CardLineSql.FROM + WITH_TEXT + " where c.id in (" + numbers(cards) + ") and c.lifecycle = 'PUBLISHED' and "
                        + Access.readable(visitor, "c"),
                new Object[0]);
    }

    /** These cards as far as a suggestion shows them. */
    Statement titles(Collection<Long> cards) {
        return new Statement(
                "select c.id, c.slug, c.title, k.name, " + CardFilterSql.seal("c", today) + " from card c join card_collection k on k.id = c.collection_id where c.id in (" + numbers(cards)
                        + ") and c.lifecycle = 'PUBLISHED' and " + Access.readable(visitor, "c"),
                new Object[0]);
    }

    private static String numbers(Collection<Long> ids) {
        return ids.isEmpty() ? "0" : Numbers.list(ids);
    }

    private Conditions matching() {
        Conditions conditions = new Conditions().and(Access.readable(visitor, "c"));
        CardFilterSql.narrow(conditions, filter, visitor, clock);
        for (String tag : query.tags()) {
            conditions.and("exists (select 1 from card_tag named where named.card_id = c.id and named.tag = ?)", tag);
        }
        if (!query.terms().isEmpty()) {
            candidates(conditions);
            conditions.and("(" + found(conditions) + ") >= ?", query.needed());
        }
        return conditions;
    }

    /** With enough indexed words every match has at least one of them, and the index alone finds the candidates. */
    private void candidates(Conditions conditions) {
        long indexed = query.terms().stream().filter(Query.Term::indexed).count();
        long others = query.terms().size() - indexed;
        if (indexed > 0 && others < query.needed()) {
            conditions.and(CardTextSql.match("t") + " against (? in boolean mode)", query.indexedWords());
        }
    }

    /** How many of the terms are somewhere in the card. */
    private String found(Conditions conditions) {
        return query.terms().stream()
                .map(term -> {
                    String place = conditions.parameter(pattern(term));
                    return "(" + has("t.title", term, place) + " or " + has("t.tags", term, place) + " or " + has("t.aliases", term, place) + " or " + has("t.body_text", term, place) + ")";
                })
                .collect(Collectors.joining(" + "));
    }

    /** How many of the terms are in this column. */
    private String sum(String column, Conditions conditions) {
        return query.terms().isEmpty()
                ? "0"
                : query.terms().stream()
                        .map(term -> "(" + has(column, term, conditions.parameter(pattern(term))) + ")")
                        .collect(Collectors.joining(" + ", "(", ")"));
    }

    private static String has(String column, Query.Term term, String place) {
        return column + (term.wholeWord() || term.grouped() ? " regexp " : " like ") + place;
    }

    private static String pattern(Query.Term term) {
        if (term.grouped()) {
            return GroupedNumbers.pattern(term.stem());
        }
        return term.wholeWord() ? "\\b" + term.stem() + "\\b" : like(term.stem());
    }

    private String score(Conditions conditions) {
        String exact = conditions.parameter(query.whole());
        String begins = conditions.parameter(escaped(query.whole()) + "%");
        int terms = Math.max(1, query.terms().size());
        String index = query.indexedWords().isEmpty()
                ? "0"
                : "least(10, " + CardTextSql.match("t") + " against (" + conditions.parameter(query.indexedWords()) + " in boolean mode))";
        String since = conditions.parameter(clock.instant().minus(DAYS_OF_USE, ChronoUnit.DAYS));
        return """
               (100 * (t.title = %1$s) + 60 * (t.title like %2$s) + 40 * %3$s / %6$d + 25 * %4$s / %6$d + 25 * %10$s / %6$d + 10 * %5$s / %6$d + %7$s)
               * (case when c.mode = 'NONE' then 0.85 when %8$s then 0.7 else 1.0 end)
               * (1 + 0.1 * log10(1 + (select count(*) from card_view seen where seen.card_id = c.id and seen.at >= %9$s))) * k.search_weight / 100"""
                .formatted(
                        exact,
                        begins,
                        sum("t.title", conditions),
                        sum("t.tags", conditions),
                        sum("t.body_text", conditions),
                        terms,
                        index,
                        TrustSql.needsVerification("c", today),
                        since,
                        sum("t.aliases", conditions));
    }

    /** An apostrophe is whatever sign there is. */
    private static String like(String text) {
        return "%" + escaped(text).replace('\'', '_') + "%";
    }

    /** With MariaDB's own sign of escape. */
    static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
