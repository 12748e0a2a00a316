package org.pramana.web.api;

import java.util.Locale;
import org.pramana.search.Alike;

/** A card that may say the same. @param percent how like it is */
record AlikeDocument(CardLineDocument card, int percent, int readers30) {

    static AlikeDocument of(Alike alike, Locale language) {
        return new AlikeDocument(CardLineDocument.of(alike.card(), language), alike.percent(), alike.readers30());
    }
}
