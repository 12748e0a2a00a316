package org.pramana.fact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.pramana.card.CardSight;
import org.pramana.collection.Visitor;
import org.pramana.store.Sql;

/** How the links of one card stand: of the web as they were last seen, of the portal as it is now; one statement. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class CardLinks {

    private static final String CARD = "card/";
    private static final String FILE = "attachment/";

    record Standing(LinkState state, Integer status, Instant checkedAt) {}

    record Found(List<LinkProblem> broken, int unsure, int unchecked) {}

    @Inject
    Sql sql;

    /** A card that this visitor may not read is as good as none: the sentence for both is the same. */
    Found of(List<Fact> facts, long cardId, Visitor visitor) {
        List<Fact> links = facts.stream().filter(fact -> fact.kind() == FactKind.LINK && key(fact) != null).toList();
        if (links.isEmpty()) {
            return new Found(List.of(), 0, 0);
        }
        Map<String, Standing> standing = standing(links, cardId, visitor);
        List<LinkProblem> broken = new ArrayList<>();
        int unsure = 0;
        int unchecked = 0;
        for (Fact link : links) {
            boolean own = FactTable.url(link) == null;
            Standing now = standing.getOrDefault(key(link), new Standing(own ? LinkState.BROKEN : LinkState.NEW, null, null));
            switch (now.state()) {
                case BROKEN -> broken.add(new LinkProblem(link.shown(), link.value(), now.status(), now.checkedAt()));
                case UNSURE, FORBIDDEN -> unsure++;
                case NEW -> unchecked++;
                case OK -> { }
            }
        }
        return new Found(broken, unsure, unchecked);
    }

    private Map<String, Standing> standing(List<Fact> links, long cardId, Visitor visitor) {
        List<Object> values = new ArrayList<>(links.stream().map(CardLinks::key).distinct().toList());
        String places = java.util.stream.IntStream.rangeClosed(1, values.size()).mapToObj(i -> "?" + i).collect(Collectors.joining(", "));
        values.add(cardId);
        Map<String, Standing> standing = new HashMap<>();
        sql.list(
                """
                select w.url_hash, w.state, w.status, w.checked_at from web_link w where w.url_hash in (%1$s)
                union all select concat('card/', c.slug), 'OK', null, null from card c
                           where c.slug in (%2$s) and c.lifecycle = 'PUBLISHED' and %3$s
                union all select concat('attachment/', a.public_id), 'OK', null, null from attachment a where a.card_id = ?%4$d
                """
                        .formatted(places, slugs(places), CardSight.words(visitor, "c"), values.size()),
                row -> standing.put(row.text(), new Standing(row.constant(LinkState.class), row.integer(), row.moment())),
                values.toArray());
        return standing;
    }

    /** So that the index of slugs is used: each address without its beginning. */
    private static String slugs(String places) {
        return places.replaceAll("(\\?\\d+)", "substr($1, 6)");
    }

    /** Under what it is looked up; null for what is neither of the web nor of the portal, a mail address for instance. */
    private static String key(Fact link) {
        String hash = FactTable.hash(link);
        String plain = link.value().replaceFirst("[?#].*$", "");
        return hash != null ? hash : plain.startsWith(CARD) || plain.startsWith(FILE) ? plain : null;
    }
}
