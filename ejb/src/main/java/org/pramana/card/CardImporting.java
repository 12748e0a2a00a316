package org.pramana.card;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.pramana.collection.Visitor;

/**
 * For {@code exchange}: writing in the name of the person who asked for an import, from a thread that has no caller. It checks what that person
 * may do exactly as the boundaries do.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class CardImporting {

    /** Begins and publishes. */
    public Published create(Visitor importer, NewCard card, String changeNote) {
        throw new UnsupportedOperationException();
    }

    /** A new version of a published card; {@code UNCHANGED} and no event at all if the words are the same (behaviour.md §3 row 19). */
    public Published replace(Visitor importer, long cardId, CardWords words, String changeNote) {
        throw new UnsupportedOperationException();
    }

    public AttachmentLine attach(Visitor importer, long cardId, String name, byte[] content) {
        throw new UnsupportedOperationException();
    }

    public long idOf(String slug) {
        throw new UnsupportedOperationException();
    }
}
