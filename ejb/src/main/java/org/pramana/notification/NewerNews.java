package org.pramana.notification;

/** Newer news of a card takes the place of what still waits to be told: who reads a digest wants to know how it stands. */
final class NewerNews {

    private NewerNews() {}

    /**
     * The statement that drops the older lines; its parameter is the present moment.
     *
     * @param cards a list of ids in brackets, or a select of them
     */
    static String replaces(String cards) {
        return """
               update outbox o join outbox newer on newer.person_id = o.person_id and newer.card_id = o.card_id and newer.kind = 'FOLLOW' and newer.id > o.id
                  set o.state = 'DROPPED', o.settled_at = ?1, o.why_dropped = 'newer news of the card'
                where o.card_id in %s and o.kind = 'FOLLOW' and o.state = 'WAITING'
               """
                .formatted(cards);
    }
}
