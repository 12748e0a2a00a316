package org.pramana.policy;

import java.io.Serializable;
import org.pramana.words.InvalidInput;

/**
 * Which cards a rule speaks of. Every part that is not null has to hold.
 *
 * @param collection key of one
 * @param folderId a folder, with all in it
 * @param tag one that the card has
 * @param authorGroup key of a group that whoever wrote the card is in now
 * @param minViews people's views in the 30 days before today
 * @param minAge days since the card was published (or begun, while it is not)
 */
public record RuleFilter(
        String collection,
        Long folderId,
        String tag,
        String authorGroup,
        Integer minWords,
        Integer maxWords,
        Integer minViews,
        Integer maxViews,
        Integer minAge,
        Integer maxAge)
        implements Serializable {

    public static final RuleFilter EVERYTHING = new RuleFilter(null, null, null, null, null, null, null, null, null, null);

    /** No folder has this number. */
    static final RuleFilter NOTHING = new RuleFilter(null, -1L, null, null, null, null, null, null, null, null);

    public RuleFilter {
        collection = blankToNull(collection);
        tag = blankToNull(tag);
        authorGroup = blankToNull(authorGroup);
        range("minWords", minWords, maxWords);
        range("minViews", minViews, maxViews);
        range("minAge", minAge, maxAge);
    }

    public boolean matches(CardTraits card) {
        return (collection == null || collection.equals(card.collection()))
                && (folderId == null || card.folders().contains(folderId))
                && (tag == null || card.tags().contains(tag))
                && (authorGroup == null || card.authorGroups().contains(authorGroup))
                && within(minWords, card.words(), maxWords)
                && within(minViews, card.views(), maxViews)
                && within(minAge, card.ageDays(), maxAge);
    }

    private static boolean within(Integer least, int value, Integer most) {
        return (least == null || value >= least) && (most == null || value <= most);
    }

    private static void range(String field, Integer least, Integer most) {
        if (least != null && least < 0 || most != null && most < 0 || least != null && most != null && least > most) {
            throw new InvalidInput(field, "policy.filter-range");
        }
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
