package org.pramana.occasion;

import java.io.Serializable;
import java.time.LocalDate;
import org.pramana.words.InvalidInput;

/**
 * What somebody wants to be looked at again, and why.
 *
 * @param name what readers are told: "Price list 7"
 * @param note what verifiers should know, may be null
 * @param chosen a tag, the address of a card that others link to, a collection's key, or words that all have to occur
 * @param perWeek so many of each person's cards are due in a week, 1 to 500; null: 10
 * @param firstDue the day through which the first of them are good in spite of it; null: within a week
 */
public record OccasionWish(String name, String note, Choice chooses, String chosen, Integer perWeek, LocalDate firstDue) implements Serializable {

    /** How the cards are found. */
    public enum Choice {
        TAG,
        /** Those that link to a card. */
        LINKED,
        COLLECTION,
        SEARCH
    }

    public static final int LONGEST_NAME = 120;
    public static final int LONGEST_NOTE = 500;
    public static final int LONGEST_CHOICE = 200;
    public static final int MOST_PER_WEEK = 500;
    static final int USUAL_PER_WEEK = 10;

    public OccasionWish {
        name = name == null ? "" : name.strip();
        note = note == null || note.isBlank() ? null : note.strip();
        chosen = chosen == null ? "" : chosen.strip();
        perWeek = perWeek == null ? Integer.valueOf(USUAL_PER_WEEK) : perWeek;
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw new InvalidInput("name", "occasion.name", LONGEST_NAME);
        }
        if (note != null && note.length() > LONGEST_NOTE) {
            throw new InvalidInput("note", "occasion.note", LONGEST_NOTE);
        }
        if (chooses == null) {
            throw new InvalidInput("chooses", "occasion.chooses");
        }
        if (chosen.isEmpty() || chosen.length() > LONGEST_CHOICE) {
            throw new InvalidInput("chosen", "occasion.chosen", LONGEST_CHOICE);
        }
        if (perWeek < 1 || perWeek > MOST_PER_WEEK) {
            throw new InvalidInput("perWeek", "occasion.per-week", MOST_PER_WEEK);
        }
    }
}
