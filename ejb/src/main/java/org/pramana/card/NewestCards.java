package org.pramana.card;

import org.pramana.collection.Access;
import org.pramana.collection.Visitor;

/**
 * The newest of the published cards that somebody may read, for what is only offered: whose cards there are, which tags. Where there are more, what most of these have
 * is what most have; of a million it would take ten seconds to say.
 */
final class NewestCards {

    private static final int MOST = 20_000;

    private NewestCards() {}

    /** As a table of {@code id} and {@code version_no} in place of {@code card}. */
    static String of(Visitor visitor, String alias) {
        return "(select n.id, n.version_no from card n where n.lifecycle = 'PUBLISHED' and %s order by n.id desc limit %d) %s".formatted(Access.readable(visitor, "n"), MOST, alias);
    }
}
