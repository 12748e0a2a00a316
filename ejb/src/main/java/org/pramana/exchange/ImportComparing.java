package org.pramana.exchange;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.pramana.card.Markdown;
import org.pramana.duplicate.ComparedCards;
import org.pramana.duplicate.LikelyPairs;
import org.pramana.duplicate.ScannedText;
import org.pramana.people.Roles;
import org.pramana.search.CardMeaning;
import org.pramana.search.CardMeanings;
import org.pramana.search.LikeMeanings;
import org.pramana.store.LongWork;
import org.pramana.store.Sql;

/**
 * Which pages of an archive say nearly what a card says, or another page, by the weekly scan's own measure. Pages are compared with what whoever imports
 * may read: the report tells them of nothing else.
 */
@Stateless
@RolesAllowed(Roles.MACHINE)
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
@LongWork
public class ImportComparing {

    private record Page(Long card, String text) {}

    @Inject
    Sql sql;

    @Inject
    ImportOrders orders;

    @Inject
    ComparedCards cards;

    @Inject
    CardMeanings meanings;

    /** Pages that will be written, after this number. */
    public List<ComparedPage> pages(long run, int after, int most) {
        return sql.page(
                "select row_no, path, content from import_row where run_id = ?1 and outcome = 'BEGUN' and row_no > ?2 order by row_no",
                row -> {
                    int no = row.count();
                    ImportPage page = ImportPage.of(row.text(), row.bytes());
                    String body = body(page);
                    return new ComparedPage(no, page.title() + '\n' + body, meanings.of(ComparedPage.number(no), page.title(), body).orElse(null));
                },
                0,
                most,
                run,
                after);
    }

    public List<ScannedText> texts(long run, long after, int most) {
        return cards.texts(orders.of(run).importer(), after, most);
    }

    public List<CardMeaning> meanings(long run, long after, int most) {
        return cards.meanings(orders.of(run).importer(), after, most);
    }

    /**
     * Keeps for each page what it is likest to, if it is like enough.
     *
     * @param pairs each of a page and of a card or an earlier page, with how like their meaning is, in hundredths; 0: nobody asked
     */
    public void keep(long run, Map<LikelyPairs.Pair, Integer> pairs) {
        Map<Long, Page> texts = new HashMap<>();
        pairs.forEach((pair, meaning) -> {
            Page page = texts.computeIfAbsent(pair.first(), number -> text(run, number));
            Page other = texts.computeIfAbsent(pair.second(), number -> text(run, number));
            boolean itself = pair.second() > 0 && Long.valueOf(pair.second()).equals(page.card());
            int words = itself ? 0 : LikelyPairs.percent(page.text(), other.text());
            int percent = Math.max(words >= LikelyPairs.ALIKE ? words : 0, meaning >= LikeMeanings.SAME && !itself ? meaning : 0);
            if (percent > 0) {
                sql.change(
                        "update import_row set like_card_id = ?3, like_row_no = ?4, like_percent = ?5 where run_id = ?1 and row_no = ?2 and like_percent < ?5",
                        run,
                        -pair.first(),
                        pair.second() > 0 ? pair.second() : null,
                        pair.second() < 0 ? -pair.second() : null,
                        percent);
            }
        });
    }

    private Page text(long run, long number) {
        return number > 0
                ? sql.one("select concat(title, '\\n', body_text) from card_text where card_id = ?1", row -> new Page(null, row.text()), number).orElse(new Page(null, ""))
                : sql.one(
                                "select path, content, card_id from import_row where run_id = ?1 and row_no = ?2 and content is not null",
                                row -> {
                                    ImportPage page = ImportPage.of(row.text(), row.bytes());
                                    return new Page(row.number(), page.title() + '\n' + body(page));
                                },
                                run,
                                -number)
                        .orElse(new Page(null, ""));
    }

    private static String body(ImportPage page) {
        return Jsoup.parseBodyFragment(Markdown.html(page.markdown())).text();
    }
}
