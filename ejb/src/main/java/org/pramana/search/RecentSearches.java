package org.pramana.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.pramana.collection.Visitor;
import org.pramana.store.Sql;

/** What a person looked for in the last 30 days, for telling them what is new of it. Nobody else ever sees it. */
@ApplicationScoped
public class RecentSearches {

    private static final Duration LATELY = Duration.ofDays(30);
    private static final int LOOKED_AT = 40;
    private static final Set<String> MISSED = Set.of("ZERO", "ASKED");

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    private record Logged(String raw, String topic, String outcome) {}

    /** Each subject once, latest first; without what has no word that the full-text index knows. One statement. */
    public List<Sought> of(Visitor visitor, int most) {
        List<Logged> logged = sql.page(
                "select l.raw, l.topic, l.outcome from search_log l where l.person_id = ?1 and l.last_at >= ?2 order by l.last_at desc, l.id desc",
                row -> new Logged(row.text(), row.text(), row.text()),
                0,
                LOOKED_AT,
                visitor.id(),
                clock.instant().minus(LATELY));
        List<Sought> sought = new ArrayList<>();
        Set<String> topics = new HashSet<>();
        for (Logged search : logged) {
            String all = all(search.raw());
            if (!all.isEmpty() && topics.add(search.topic()) && sought.size() < most) {
                sought.add(new Sought(search.raw(), all, search.outcome() != null && MISSED.contains(search.outcome())));
            }
        }
        return sought;
    }

    /** Only letters and digits are in it, so nothing that was typed can be taken for an operator. */
    static String all(String typed) {
        return Query.of(typed).terms().stream().filter(term -> term.indexed() || term.grouped()).map(term -> "+" + term.stem() + "*").collect(Collectors.joining(" "));
    }
}
