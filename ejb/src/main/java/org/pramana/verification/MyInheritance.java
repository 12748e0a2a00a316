package org.pramana.verification;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.pramana.collection.Access;
import org.pramana.collection.Visitor;
import org.pramana.collection.Visitors;
import org.pramana.people.Roles;
import org.pramana.store.Numbers;
import org.pramana.store.Sql;
import org.pramana.words.InvalidInput;

/** "You now look after 14 cards from R. Lee": accept them, or let them be shared out among others (behaviour.md §7). */
@Stateless
@RolesAllowed(Roles.CREATOR)
public class MyInheritance {

    private static final int LISTED = 50;
    private static final String MINE = "i.state = 'OPEN' and i.to_id = ?1 and c.responsible_id = i.to_id";

    @Inject
    Visitors visitors;

    @Inject
    Sql sql;

    @Inject
    Heirs heirs;

    @Inject
    Successions successions;

    @Inject
    Clock clock;

    private record Line(String login, String name, LocalDate answerBy, InheritedCards.Card card) {}

    /** By whose they were. Cards that the visitor may not read are not among them. */
    public List<InheritedCards> waiting() {
        Visitor visitor = visitors.current();
        Map<String, List<Line>> from = new LinkedHashMap<>();
        sql.list(
                """
                select f.login, f.name, i.answer_by, c.slug, c.title, k.name, c.lapses_on, i.rule_no
                  from inheritance i join card c on c.id = i.card_id join card_collection k on k.id = c.collection_id left join person f on f.id = i.from_id
                 where %s and %s
                 order by i.from_id, c.lapses_on is null, c.lapses_on, c.id
                """
                        .formatted(MINE, Access.readable(visitor, "c")),
                row -> {
                    Line line = new Line(row.text(), row.text(), row.day(), new InheritedCards.Card(row.text(), row.text(), row.text(), row.day(), row.count()));
                    return from.computeIfAbsent(String.valueOf(line.login()), login -> new ArrayList<>()).add(line);
                },
                visitor.id());
        return from.values().stream()
                .map(lines -> new InheritedCards(
                        lines.get(0).login(),
                        lines.get(0).name(),
                        lines.size(),
                        lines.stream().map(Line::answerBy).min(LocalDate::compareTo).orElseThrow(),
                        lines.stream().limit(LISTED).map(Line::card).toList()))
                .toList();
    }

    /** Keeps them. @param fromLogin whose they were, null for nobody's @return how many */
    public int accept(String fromLogin) {
        Visitor visitor = visitors.current();
        return sql.change(
                "update inheritance i join card c on c.id = i.card_id set i.state = 'ACCEPTED', i.answered_at = ?3 where " + MINE + " and i.from_id <=> ?2",
                visitor.id(),
                from(fromLogin),
                clock.instant());
    }

    /** Lets the chain find others for them, from the rule that they came by on. @return how many found somebody */
    public int redistribute(String fromLogin) {
        Visitor visitor = visitors.current();
        Long from = from(fromLogin);
        List<Heirs.Move> moves = new ArrayList<>();
        for (int rule = 0; rule < Heirs.NOBODY; rule++) {
            List<Long> cards = sql.list(
                    "select c.id from inheritance i join card c on c.id = i.card_id where " + MINE + " and i.from_id <=> ?2 and i.rule_no = ?3 order by c.id for update",
                    row -> row.number(),
                    visitor.id(),
                    from,
                    rule);
            moves.addAll(heirs.find(cards, LocalDate.now(clock), Math.max(0, rule - 1)));
        }
        List<Heirs.Move> found = moves.stream().filter(move -> move.to() != null).toList();
        if (found.isEmpty()) {
            throw new TaskRefusal("verification.nobody-else");
        }
        sql.change(
                "update inheritance set state = 'PASSED', answered_at = ?2 where state = 'OPEN' and to_id = ?1 and card_id in ("
                        + Numbers.list(found.stream().map(Heirs.Move::card).toList()) + ")",
                visitor.id(),
                clock.instant());
        long succession = successions.begin("CHAIN", from, visitor.id());
        successions.settle(succession, found, visitor.id());
        successions.tell(succession);
        return found.size();
    }

    private Long from(String login) {
        if (login == null || login.isBlank()) {
            return null;
        }
        return sql.one("select id from person where login = ?1", row -> row.number(), login.strip())
                .orElseThrow(() -> new InvalidInput("from", "verification.no-such-verifier", login));
    }
}
