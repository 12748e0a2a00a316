package org.pramana.correction;

import java.io.Serializable;

/**
 * What could be told about a card that was wrong.
 *
 * @param wrongFrom the first version that said so, as far as the sentence shows; 0 where there is no earlier version at all
 * @param wrongTo the last
 * @param flagged somebody had said that it is wrong
 * @param readers how many would be told; null for whoever does not own the card
 * @param copied of those, how many copied it; null likewise
 * @param linking how many cards link here, of those that the author may read
 */
public record CorrectionOffer(
        String slug, String title, int version, int wrongFrom, int wrongTo, boolean flagged, ChangedSentence sentence, Integer readers, Integer copied, int linking)
        implements Serializable {

    public boolean possible() {
        return wrongFrom > 0;
    }
}
