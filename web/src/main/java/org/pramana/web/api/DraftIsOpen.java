package org.pramana.web.api;

import org.pramana.words.Refusal;

/** The caller has unpublished words of their own on this card, which an edit through the API would silently replace. */
class DraftIsOpen extends Refusal {

    DraftIsOpen(String slug) {
        super(Kind.CONFLICT, "api.draft-is-open", slug);
    }
}
