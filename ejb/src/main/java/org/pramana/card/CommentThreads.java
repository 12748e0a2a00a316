package org.pramana.card;

import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.pramana.collection.Level;
import org.pramana.collection.Visitor;
import org.pramana.people.Party;
import org.pramana.people.PartyKey;
import org.pramana.words.JsonText;

/** Comments as threads, out of JSON that a card's page and the list of comments both select. */
final class CommentThreads {

    private final Visitor visitor;
    private final Level level;
    private final Party responsible;

    CommentThreads(Visitor visitor, Level level, Party responsible) {
        this.visitor = visitor;
        this.level = level;
        this.responsible = responsible;
    }

    /** The newest comments of the card with this alias. */
    static String json(String card, int most) {
        return """
               (select json_arrayagg(json_object('id', q.id, 'parent', q.parent_id, 'login', qp.login, 'name', qp.name, 'left', if(qp.active, 0, 1),
                                                 'at', date_format(q.at, '%%Y-%%m-%%dT%%H:%%i:%%s'), 'text', q.text, 'quote', q.quote,
                                                 'resolved', date_format(q.resolved_at, '%%Y-%%m-%%dT%%H:%%i:%%s'), 'resolver', qr.name)
                                     order by q.id desc limit %2$d)
                  from comment q join person qp on qp.id = q.author_id left join person qr on qr.id = q.resolved_by
                 where q.card_id = %1$s.id)"""
                .formatted(card, most);
    }

    /** @param read how many comments there were, answers among them */
    record Read(List<CommentLine> comments, int read) {

        /** Whether a limit of that many left some out. */
        boolean cut(int most) {
            return read >= most;
        }
    }

    /** Open threads first, then the newest; answers in the order in which they were given. */
    Read read(String json) {
        if (json == null) {
            return new Read(List.of(), 0);
        }
        int read = 0;
        List<JsonObject> tops = new ArrayList<>();
        Map<Integer, List<JsonObject>> replies = new HashMap<>();
        try (JsonReader reader = JsonText.reader(new StringReader(json))) {
            for (JsonObject comment : reader.readArray().getValuesAs(JsonObject.class)) {
                read++;
                if (comment.isNull("parent")) {
                    tops.add(comment);
                } else {
                    replies.computeIfAbsent(comment.getInt("parent"), parent -> new ArrayList<>()).add(0, comment);
                }
            }
        }
        List<CommentLine> comments = tops.stream()
                .map(top -> thread(top, replies.getOrDefault(top.getInt("id"), List.of())))
                .sorted(Comparator.comparing((CommentLine line) -> !line.open()))
                .toList();
        return new Read(comments, read);
    }

    private CommentLine thread(JsonObject top, List<JsonObject> answers) {
        boolean takesPart = mine(top) || answers.stream().anyMatch(this::mine);
        boolean answersForIt = responsible != null && responsible.key().equals(PartyKey.person(visitor.login()));
        boolean may = takesPart || answersForIt || level == Level.OWNER;
        return line(top, may, answers.stream().map(answer -> line(answer, false, List.of())).toList());
    }

    private boolean mine(JsonObject comment) {
        return comment.getString("login").equals(visitor.login());
    }

    private static CommentLine line(JsonObject comment, boolean mayResolve, List<CommentLine> replies) {
        return new CommentLine(
                comment.getJsonNumber("id").longValue(),
                new Party(PartyKey.person(comment.getString("login")), comment.getString("name"), comment.getInt("left") != 0),
                moment(comment.getString("at")),
                comment.getString("text"),
                comment.getString("quote", null),
                comment.isNull("resolved") ? null : moment(comment.getString("resolved")),
                comment.getString("resolver", null),
                mayResolve,
                replies);
    }

    private static Instant moment(String utc) {
        return LocalDateTime.parse(utc).toInstant(ZoneOffset.UTC);
    }
}
