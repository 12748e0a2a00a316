package org.pramana.search;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.pramana.audit.Deed;
import org.pramana.people.Roles;
import org.pramana.store.Sql;

/**
 * What administrators do for questions in Hindi: see which words the table that ships does not know, and switch it off where their own synonyms are
 * better. A word is added as a synonym that holds one way.
 */
@Stateless
@RolesAllowed(Roles.ADMINISTRATOR)
public class SearchTerms {

    private static final int LOOKED_AT = 2_000;

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    @Inject
    Event<Deed> deeds;

    /** @param size how many missing words at most */
    public TermsReport report(int size) {
        boolean on = sql.number("select hindi_terms from search_origin") > 0;
        int words = (int) HindiTerms.PAIRS.stream().map(Synonyms.Pair::from).distinct().count();
        return new TermsReport(on, words, missing(on, size));
    }

    /** From the next search on, on every node. */
    public void use(boolean on) {
        int changed = sql.change("update search_origin set hindi_terms = ?1 where hindi_terms <> ?1", on);
        if (changed > 0) {
            deeds.fire(new Deed(on ? "search.terms-on" : "search.terms-off", "search:synonyms"));
        }
    }

    private record Missed(long person, String question) {}

    private List<MissedWord> missing(boolean on, int size) {
        Synonyms known = new Synonyms(known(on));
        Map<String, MissedWord> words = new LinkedHashMap<>();
        Map<String, Set<Long>> people = new LinkedHashMap<>();
        for (Missed missed : missed()) {
            for (Query.Term term : Query.of(missed.question(), Query.SENTENCE).terms()) {
                String stem = CardAnalysis.stem(term.text());
                if (!term.phrase() && HindiTerms.isDevanagari(term.text()) && !known.knows(stem)) {
                    people.computeIfAbsent(stem, first -> new HashSet<>()).add(missed.person());
                    words.putIfAbsent(stem, new MissedWord(term.text(), missed.question(), 0));
                }
            }
        }
        return words.entrySet().stream()
                .map(word -> new MissedWord(word.getValue().word(), word.getValue().question(), people.get(word.getKey()).size()))
                .sorted(Comparator.comparingInt(MissedWord::people).reversed())
                .limit(size)
                .toList();
    }

    private List<Missed> missed() {
        return sql.page(
                "select person_id, raw from search_log where outcome in ('ZERO', 'ABANDONED', 'ASKED') and last_at >= ?1 and raw regexp '[\\\\x{0900}-\\\\x{097F}]' order by last_at desc, id desc",
                row -> new Missed(row.number(), row.text()),
                0,
                LOOKED_AT,
                clock.instant().minus(GapLoop.DAYS, ChronoUnit.DAYS));
    }

    private List<Synonyms.Pair> known(boolean on) {
        List<Synonyms.Pair> pairs = new ArrayList<>(sql.list("select words, others, both_ways from search_synonym", row -> new Synonyms.Pair(row.text(), row.text(), row.flag())));
        if (on) {
            pairs.addAll(HindiTerms.PAIRS);
        }
        return pairs;
    }
}
