package org.pramana.search;

/**
 * The questions that the card {@code c} answered, one a line, as SQL: in the words of those who did not find it, which are often those of the next one. Not where somebody objected to the
 * answer, and only questions that whoever may read the card may know of: those in its collection that are about no other card.
 */
final class AnsweredQuestions {

    static final String ALL =
            """
            (select group_concat(distinct asked.title order by asked.title separator '\\n')
               from question_answer given join question asked on asked.id = given.question_id
              where given.card_id = c.id and given.objection is null and asked.collection_id = c.collection_id
                and (asked.card_id is null or asked.card_id = c.id) and asked.state <> 'WITHDRAWN' and asked.title <> c.title)""";

    private AnsweredQuestions() {}
}
