package org.pramana.web.api;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.pramana.card.CardAuthoring;
import org.pramana.card.Publication;
import org.pramana.words.Refusal;

/** Publishing within the request that brought the words. */
@Dependent
class Publishing {

    @Inject
    CardAuthoring authoring;

    /** The caller still has the words: a draft that only this request made is not left behind when it cannot be published. */
    void orForget(String slug, Publication how) {
        try {
            authoring.publish(slug, how);
        } catch (Refusal refused) {
            authoring.discard(slug);
            throw refused;
        }
    }
}
