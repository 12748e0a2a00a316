package org.pramana.card;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.pramana.people.Roles;

/** Helps an author whose colleague was faster to keep both their words (behaviour.md §2). */
@Stateless
@RolesAllowed(Roles.CREATOR)
public class CardMerging {

    @Inject
    CardHistory history;

    /** My draft and what was published meanwhile, put together as far as that needs no judgement; null where there is no conflict. */
    public Merge merge(String slug) {
        Conflict conflict = history.conflict(slug);
        return conflict == null ? null : new Merge(conflict, pieces(conflict));
    }

    private static List<MergePiece> pieces(Conflict conflict) {
        return ThreeWay.of(conflict.base().bodyHtml(), conflict.theirs().bodyHtml(), conflict.mine().bodyHtml());
    }
}
