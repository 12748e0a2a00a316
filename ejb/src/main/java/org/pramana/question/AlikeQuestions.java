package org.pramana.question;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pramana.collection.Visitor;
import org.pramana.store.Sql;

/** Questions by what was asked and by what was answered in plain words, unless somebody objected to it: those that wait or are answered, and that this person may read. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class AlikeQuestions {

    private static final String NOT_A_WORD = "[^\\p{L}\\p{M}\\p{N}]+";

    @Inject
    Sql sql;

    /** Those most like these words. @param but a question that is not meant, 0 for none */
    List<QuestionLine> to(Visitor visitor, String words, long but, int most) {
        return found(visitor, "against (?1)", words, null, but, most);
    }

    /** While somebody types: words that begin like these, those first that have most of them; before them the question whose number, or address, this is. */
    List<QuestionLine> begunWith(Visitor visitor, String words, long but, int most) {
        String begun = Stream.of(words.split(NOT_A_WORD)).filter(word -> !word.isEmpty()).map(word -> word + "*").collect(Collectors.joining(" "));
        return found(visitor, "against (?1 in boolean mode)", begun, number(words), but, most);
    }

    /** The number in {@code 12}, {@code #12} or the address of a question's page; null for none. */
    static Long number(String typed) {
        String number = typed.strip().replaceAll("^.*[#=/]", "");
        return number.matches("\\d{1,18}") ? Long.valueOf(number) : null;
    }

    /** Each by its own index, which an "or" would not use. */
    private List<QuestionLine> found(Visitor visitor, String against, String words, Long number, long but, int most) {
        return sql.page(
                """
                select %1$s %2$s
                  join (select found.id, max(found.score) score
                          from (select t.id, match (t.title, t.detail) %3$s score from question t where match (t.title, t.detail) %3$s
                                union all
                                select w.question_id, match (w.text) %3$s from question_answer w where match (w.text) %3$s and w.objection is null
                                union all
                                select t.id, 1000000 from question t where t.id = ?2) found
                         group by found.id) hit on hit.id = q.id
                 where q.id <> ?3 and q.state not in ('WITHDRAWN', 'EXPIRED', 'DUPLICATE') and %4$s
                 order by hit.score desc, q.id
                """
                        .formatted(QuestionSql.columns(visitor), QuestionSql.FROM, against, QuestionSql.readable(visitor)),
                QuestionSql::line,
                0,
                most,
                words,
                number == null ? 0L : number,
                but);
    }
}
