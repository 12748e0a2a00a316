package org.pramana.announcement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.pramana.card.CardConflict;
import org.pramana.card.UnknownCard;
import org.pramana.collection.Access;
import org.pramana.collection.NotAllowed;
import org.pramana.collection.Visitor;
import org.pramana.people.PartyKey;
import org.pramana.store.Numbers;
import org.pramana.store.Sql;
import org.pramana.trust.TrustSql;
import org.pramana.trust.TrustState;
import org.pramana.verification.BulkDeed;
import org.pramana.verification.BulkItem;
import org.pramana.verification.BulkKind;
import org.pramana.verification.BulkOrder;
import org.pramana.verification.BulkVerdict;
import org.pramana.words.Refusal;

/** Many cards announced together: an announcement for each, as from its own page (behaviour.md §11, §15). */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class BulkAnnouncing implements BulkDeed<AnnounceMany> {

    @Inject
    AnnouncementPress press;

    @Inject
    AnnouncementDesk desk;

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    private record Facts(String slug, long collection, boolean archived, boolean readable, TrustState state) {}

    @Override
    public BulkKind kind() {
        return BulkKind.ANNOUNCE;
    }

    @Override
    public AnnounceMany read(JsonObject terms) {
        return new AnnounceMany(new NewAnnouncement(
                terms.getJsonArray("to").getValuesAs(JsonString::getString).stream().map(PartyKey::parse).toList(),
                AnnouncementMode.valueOf(terms.getString("mode")),
                AudienceKind.valueOf(terms.getString("audience")),
                terms.getString("note", null),
                null,
                terms.containsKey("dueDays") ? terms.getInt("dueDays") : null,
                RemindEvery.valueOf(terms.getString("remind")),
                Renewal.none(),
                null,
                terms.getBoolean("unverifiedToo")));
    }

    @Override
    public void check(AnnounceMany terms, Visitor by) {
        press.check(terms.wanted());
    }

    @Override
    public List<BulkVerdict> weigh(List<BulkItem> items, Visitor by, AnnounceMany terms) {
        return weigh(items, facts(items, by), by, terms);
    }

    private List<BulkVerdict> weigh(List<BulkItem> items, Map<Long, Facts> facts, Visitor by, AnnounceMany terms) {
        Map<Long, NotAllowed> notTheirs = new HashMap<>(); // a collection is asked once, however many of its cards are named
        facts.values().stream().map(Facts::collection).distinct().forEach(collection -> notTheirs.put(collection, desk.objection(by, collection)));
        return items.stream().map(item -> {
            Facts card = facts.get(item.card());
            Refusal why = why(card, notTheirs.get(card.collection()), terms.wanted());
            return why == null ? BulkVerdict.done(item.card()) : BulkVerdict.refused(item.card(), why);
        }).toList();
    }

    private static Refusal why(Facts card, NotAllowed notTheirs, NewAnnouncement wanted) {
        if (!card.readable()) {
            return new UnknownCard(card.slug());
        }
        if (notTheirs != null) {
            return notTheirs;
        }
        if (card.archived()) {
            return new CardConflict("card.archived");
        }
        return card.state() == TrustState.NEEDS_VERIFICATION && !wanted.unverifiedToo() ? new AnnouncementRefusal("announcement.unverified") : null;
    }

    @Override
    public List<BulkVerdict> apply(BulkOrder order, List<BulkItem> items, AnnounceMany terms) {
        Map<Long, Facts> facts = facts(items, order.by());
        List<BulkVerdict> verdicts = weigh(items, facts, order.by(), terms);
        verdicts.stream()
                .filter(verdict -> verdict.why() == null)
                .forEach(verdict -> press.announce(order.by(), facts.get(verdict.card()).slug(), terms.wanted()));
        return verdicts;
    }

    private Map<Long, Facts> facts(List<BulkItem> items, Visitor by) {
        Map<Long, Facts> facts = new HashMap<>();
        sql.list(
                "select c.id, c.slug, c.collection_id, c.lifecycle <> 'PUBLISHED', %s, %s from card c where c.id in (%s)"
                        .formatted(
                                Access.readable(by, "c"), TrustSql.state("c", LocalDate.now(clock)), Numbers.list(items.stream().map(BulkItem::card).toList())),
                row -> facts.put(row.number(), new Facts(row.text(), row.number(), row.flag(), row.flag(), row.constant(TrustState.class))));
        return facts;
    }
}
