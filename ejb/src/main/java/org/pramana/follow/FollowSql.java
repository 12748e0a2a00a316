package org.pramana.follow;

import org.pramana.collection.Visitor;
import org.pramana.store.Numbers;

/** Who follows a card, and why, or what an answer is about; in SQL, for one card or thousands. */
public final class FollowSql {

    private FollowSql() {}

    /**
     * {@code card_id} and {@code person_id} of everybody who follows one of these cards in any way, each pair once. Whether they may read it is the
     * caller's to ask.
     *
     * @param cards a condition over the {@code card} row {@code k}
     */
    public static String followers(String cards) {
        return """
               select k.id card_id, f.person_id from card k join follow f on f.card_id = k.id where %1$s
               union select k.id, f.person_id from card k join follow f on f.collection_id = k.collection_id where %1$s
               union select k.id, f.person_id from card k join card_tag t on t.card_id = k.id join follow f on f.tag = t.tag where %1$s
               union select k.id, f.person_id from card k join card_version v on v.card_id = k.id and v.version_no = k.version_no
                                              join follow f on f.author_id = v.author_id where %1$s"""
                .formatted(cards);
    }

    /**
     * Why this person hears of a card, as {@link FollowReason#read} reads it; null where they do not follow it in any way.
     *
     * @param card alias of the {@code card} row
     */
    public static String reason(Visitor visitor, String card) {
        return """
               coalesce((select 'CARD:' from follow f where f.person_id = %1$d and f.card_id = %2$s.id),
                        (select concat('AUTHOR:', p.name) from follow f join person p on p.id = f.author_id
                           join card_version v on v.card_id = %2$s.id and v.version_no = %2$s.version_no and v.author_id = f.author_id where f.person_id = %1$d),
                        (select concat('TAG:', min(f.tag)) from follow f join card_tag t on t.tag = f.tag and t.card_id = %2$s.id where f.person_id = %1$d),
                        (select concat('COLLECTION:', k.name) from follow f join card_collection k on k.id = f.collection_id
                          where f.person_id = %1$d and f.collection_id = %2$s.collection_id))"""
                .formatted(visitor.id(), card);
    }

    /**
     * {@code person_id} of everybody who follows what this answer is about: its question's collection or card, the card that it names, a tag of either, or who
     * gave it; each once. Whether they may read the question is the caller's to ask.
     */
    public static String followersOfAnswer(long answer) {
        String about = "from question_answer w join question q on q.id = w.question_id";
        return """
               select f.person_id %1$s join follow f on f.collection_id = q.collection_id where w.id = %2$d
               union select f.person_id %1$s join follow f on f.card_id in (q.card_id, w.card_id) where w.id = %2$d
               union select f.person_id %1$s join card_tag t on t.card_id in (q.card_id, w.card_id) join follow f on f.tag = t.tag where w.id = %2$d
               union select f.person_id %1$s join follow f on f.author_id = w.by_id where w.id = %2$d"""
                .formatted(about, answer);
    }

    /** Over the {@code question} row {@code q}: whether this person follows what its answers are about, as {@link #followersOfAnswer} has it. */
    public static String followsAnswers(Visitor visitor) {
        return """
               exists (select 1 from follow f left join question_answer w on w.question_id = q.id
                        where f.person_id = %d
                          and (f.collection_id = q.collection_id or f.card_id in (q.card_id, w.card_id) or f.author_id = w.by_id
                               or f.tag in (select t.tag from card_tag t where t.card_id in (q.card_id, w.card_id))))"""
                .formatted(visitor.id());
    }

    /** Over the {@code card_collection} row of that alias: where the person may read, which an administrator as such may not. */
    static String readableCollection(Visitor visitor, String alias) {
        return visitor.levels().isEmpty() ? "(1 = 0)" : "(%s.id in (%s))".formatted(alias, Numbers.list(visitor.levels().keySet()));
    }
}
