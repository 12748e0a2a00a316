package org.pramana.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.pramana.collection.Access;
import org.pramana.collection.Visitor;
import org.pramana.store.Conditions;
import org.pramana.store.Sql;

/** What a hash means: a tag that a card has which this person may read; otherwise it is just a sign, as in the number of an order. */
@ApplicationScoped
class NamedTags {

    @Inject
    Sql sql;

    /** The same question, without the hashes that name no tag. One statement where there are any. */
    String settled(String typed, Visitor visitor) {
        List<String> named = Query.of(typed, Query.SENTENCE).tags();
        if (named.isEmpty()) {
            return typed;
        }
        Conditions conditions = new Conditions().and("t.tag in (" + "?, ".repeat(named.size() - 1) + "?)", named.toArray());
        Set<String> known = new HashSet<>(sql.list(
                "select distinct t.tag from card_tag t join card c on c.id = t.card_id where " + conditions.sql() + " and c.lifecycle = 'PUBLISHED' and " + Access.readable(visitor, "c"),
                row -> row.text(),
                conditions.parameters()));
        String settled = typed;
        for (String tag : named) {
            if (!known.contains(tag)) {
                settled = Pattern.compile("#(?=" + Pattern.quote(tag) + "(?![\\p{L}\\p{M}\\p{N}_-]))", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE).matcher(settled).replaceAll("");
            }
        }
        return settled;
    }
}
