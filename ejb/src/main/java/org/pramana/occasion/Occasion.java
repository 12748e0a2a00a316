package org.pramana.occasion;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;

/**
 * Something that happened, and how far its cards have come.
 *
 * @param chosen a tag, a card's address, a collection's key or words, by {@code chooses}
 * @param perWeek of each person
 * @param raisedBy a name
 * @param cards how many it made due
 * @param done of those, how many somebody has looked at since
 * @param open how many still wait for that; none where it was undone
 * @param undoneBy a name, null where it was not taken back
 */
public record Occasion(
        long id,
        String name,
        String note,
        OccasionWish.Choice chooses,
        String chosen,
        int perWeek,
        LocalDate firstDue,
        String raisedBy,
        Instant raisedAt,
        int cards,
        int done,
        int open,
        String undoneBy,
        Instant undoneAt)
        implements Serializable {

    public boolean undone() {
        return undoneAt != null;
    }
}
