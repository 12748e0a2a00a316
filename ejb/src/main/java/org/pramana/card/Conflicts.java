package org.pramana.card;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.pramana.store.Sql;

/** A draft that was begun from a version that readers do not see any more, and what it takes to settle it. */
@ApplicationScoped
class Conflicts {

    @Inject
    Sql sql;

    @Inject
    Versions versions;

    void refuse(Card card, Draft draft) {
        Conflict conflict = of(card, draft);
        if (conflict != null) {
            throw new CardChangedMeanwhile(conflict);
        }
    }

    /** @return null where there is none */
    Conflict of(Card card, Draft draft) {
        if (draft.baseVersion() >= card.version()) {
            return null;
        }
        CleanWords mine = draft.words();
        String me = sql.one("select name from person where id = ?1", row -> row.text(), draft.authorId()).orElse("");
        CardVersionText theirs = versions.text(card.id(), card.version());
        CardVersionText base = draft.baseVersion() == 0 ? Versions.nothing() : versions.text(card.id(), draft.baseVersion());
        CardVersionText my =
                new CardVersionText(0, mine.title(), BodyHtml.safe(mine.html()), mine.tags(), mine.aliases(), me, draft.savedAt(), false, null, mine.words());
        return new Conflict(card.slug(), base, theirs, my, Versions.diff(base, theirs), Versions.diff(base, my));
    }
}
