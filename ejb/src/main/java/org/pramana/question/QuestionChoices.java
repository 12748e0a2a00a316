package org.pramana.question;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.pramana.collection.Access;
import org.pramana.collection.Visitor;
import org.pramana.collection.Visitors;
import org.pramana.people.Roles;
import org.pramana.search.CardSearch;
import org.pramana.search.Suggestion;
import org.pramana.store.Like;
import org.pramana.store.Sql;

/**
 * What a person may name on a question's page, found by a few letters: a colleague who knows better, the question that was the same, the card that says it
 * (behaviour.md §13). Whoever may not read the question is offered nothing.
 */
@Stateless
@RolesAllowed({Roles.CONSUMER, Roles.CREATOR})
public class QuestionChoices {

    private static final int SHOWN = 8;

    @Inject
    Sql sql;

    @Inject
    Visitors visitors;

    @Inject
    AlikeQuestions alike;

    @Inject
    CardSearch cards;

    @Inject
    Clock clock;

    /**
     * For whoever has the question: people who may read it and did not ask it. Those who could take it come first, of them those whom it is for, of them those with
     * least to do.
     *
     * @param words the beginning of a login or of a word of a name; nothing: only those whom the question is for
     */
    public List<Colleague> colleagues(long question, String words) {
        String typed = words == null ? "" : words.strip();
        return sql.page(
                """
                select one.login, one.name, one.here, one.declined, one.open_now, one.asked, one.weekly from
                  (select p.login, p.name, %1$s,
                          exists (select 1 from question_turn d where d.question_id = q.id and d.person_id = p.id and d.ended = 'DECLINED') declined,
                          exists (select 1 from membership m where m.person_id = p.id
                                     and (m.group_id = q.group_id
                                          or m.group_id in (select g.group_id from collection_grant g where g.collection_id = q.collection_id and g.level in ('AUTHOR', 'OWNER')))) meant
                     from question q join person p on p.id <> q.assignee_id left join question_budget b on b.person_id = p.id
                    where q.id = ?1 and q.assignee_id = ?4 and q.state in %2$s and (?5 = '' or p.name like ?6 or p.name like ?7 or p.login like ?6) and %3$s and %4$s
                      and not exists (select 1 from question_asker a where a.question_id = q.id and a.person_id = p.id)) one
                 where ?5 <> '' or one.meant
                 order by one.here and not one.declined and one.asked < one.weekly desc, one.meant desc, one.open_now, one.asked / greatest(one.weekly, 1), one.name
                """
                        .formatted(QuestionSql.LOAD, QuestionSql.WAITING, QuestionSql.PERSON_MAY_READ, QuestionSql.readable(visitors.current())),
                row -> new Colleague(row.text(), row.text(), row.flag(), row.flag(), row.count(), row.count(), row.count()),
                0,
                SHOWN,
                question,
                LocalDate.now(clock),
                QuestionRouting.monday(clock),
                visitors.current().id(),
                typed,
                Like.beginning(typed),
                "% " + Like.beginning(typed));
    }

    /** Others that I may read, and that wait or are answered. @param words begun words of what was asked or answered, or a number; nothing: like this one */
    public List<QuestionLine> same(long question, String words) {
        Visitor visitor = visitors.current();
        return sql.one("select q.title from question q where q.id = ?1 and " + QuestionSql.readable(visitor), row -> row.text(), question)
                .map(title -> words == null || words.isBlank() ? alike.to(visitor, title, question, SHOWN) : alike.begunWith(visitor, words, question, SHOWN))
                .orElse(List.of());
    }

    /** Published cards that I may read, by their titles. */
    public List<CardChoice> cards(long question, String words) {
        Visitor visitor = visitors.current();
        if (words == null || words.isBlank() || sql.number("select count(*) from question q where q.id = ?1 and " + QuestionSql.readable(visitor), question) == 0) {
            return List.of();
        }
        List<Suggestion> titles = cards.suggest(words.strip(), SHOWN);
        Set<String> hidden = hiddenFromAskers(question, titles.stream().map(Suggestion::slug).toList());
        return titles.stream().map(title -> new CardChoice(title, !hidden.contains(title.slug()))).toList();
    }

    private Set<String> hiddenFromAskers(long question, List<String> slugs) {
        if (slugs.isEmpty()) {
            return Set.of();
        }
        List<Object> parameters = new ArrayList<>(List.of(question));
        StringBuilder which = new StringBuilder();
        for (String slug : slugs) {
            parameters.add(slug);
            which.append(which.isEmpty() ? "?" : ", ?").append(parameters.size());
        }
        return new HashSet<>(sql.list(
                "select distinct c.slug from card c join question_asker a on a.question_id = ?1 join person p on p.id = a.person_id and p.active where c.slug in (%s) and not %s"
                        .formatted(which, Access.readableBy("p.id", "c")),
                row -> row.text(),
                parameters.toArray()));
    }
}
