package org.pramana.announcement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.pramana.card.CardColumn;
import org.pramana.card.CardPage;
import org.pramana.collection.Level;
import org.pramana.collection.Visitor;
import org.pramana.words.JsonText;

/** The announcements of a card on its page, in the page's own statement. */
@ApplicationScoped
public class CardNotices implements CardColumn {

    private static final String NAME = "announcements";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String sql(Visitor visitor, String card, LocalDate today) {
        String me = String.valueOf(visitor.id());
        String owner = levels(visitor, Level.OWNER);
        String author = levels(visitor, Level.AUTHOR);
        return """
               (select json_arrayagg(json_object('id', a.id, 'mode', a.mode, 'note', a.note, 'button', a.button, 'sender', s.name, 'due', cast(%2$s as char),
                                                 'asked', if(%3$s, 1, 0), 'meant', if(%4$s, 1, 0), 'exempt', if(x.person_id is null, 0, 1),
                                                 'version', l.version_no, 'on', cast(l.acknowledged_on as char), 'mine', if(a.sender_id = %5$s, 1, 0),
                                                 'undecided', if(mv.version_no is null, 0, 1),
                                                 'mayDecide', if(a.sender_id = %5$s or %6$s or mv.author_id = %5$s and %7$s, 1, 0)) order by a.id)
                  from announcement a join person s on s.id = a.sender_id
                  left join card_version mv on mv.card_id = a.card_id and mv.version_no > a.decided_version
                       and mv.version_no = (select max(nv.version_no) from card_version nv where nv.card_id = a.card_id and not nv.minor)
                  %8$s
                 where a.card_id = %1$s.id and a.began_at is not null and a.closed_at is null)"""
                .formatted(
                        card,
                        AnnouncementSql.due(today),
                        AnnouncementSql.waits(me, today),
                        AnnouncementSql.meant(visitor),
                        me,
                        card + ".collection_id in (" + owner + ")",
                        card + ".collection_id in (" + author + ")",
                        AnnouncementSql.partOf(me));
    }

    /** Those that concern the reader of this page. */
    public List<CardNotice> on(CardPage page) {
        String json = page.more().get(NAME);
        if (json == null) {
            return List.of();
        }
        try (JsonReader reader = JsonText.reader(new StringReader(json))) {
            return reader.readArray().getValuesAs(JsonObject.class).stream()
                    .map(notice -> notice(notice, page.today()))
                    .filter(notice -> notice.meant() || notice.mine() || notice.mayDecide())
                    .toList();
        }
    }

    private static CardNotice notice(JsonObject json, LocalDate today) {
        return new CardNotice(
                json.getJsonNumber("id").longValue(),
                AnnouncementMode.valueOf(json.getString("mode")),
                json.getString("note", null),
                json.getString("button", null),
                json.getString("sender"),
                day(json, "due"),
                json.getInt("asked") != 0,
                json.getInt("meant") != 0,
                json.getInt("exempt") != 0,
                json.isNull("version") ? null : json.getInt("version"),
                day(json, "on"),
                json.getInt("mine") != 0,
                json.getInt("undecided") != 0,
                json.getInt("mayDecide") != 0,
                today);
    }

    private static LocalDate day(JsonObject json, String name) {
        return json.isNull(name) ? null : LocalDate.parse(json.getString(name));
    }

    private static String levels(Visitor visitor, Level needed) {
        String ids = visitor.levels().entrySet().stream()
                .filter(held -> held.getValue().includes(needed))
                .map(held -> String.valueOf(held.getKey()))
                .sorted()
                .collect(Collectors.joining(", "));
        return ids.isEmpty() ? "-1" : ids;
    }
}
