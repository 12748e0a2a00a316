package org.pramana.verification;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import jakarta.transaction.Transactional;
import org.pramana.card.CardMoved;
import org.pramana.collection.GrantsReplaced;
import org.pramana.people.MembersLeft;
import org.pramana.people.PersonLeft;
import org.pramana.store.Numbers;

/** Notices, in the transaction in which it happens, that somebody can no longer look after cards (behaviour.md §7). */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class LeaverWatch {

    @Inject
    Successions successions;

    @Inject
    BelongingsLeft belongings;

    void left(@Observes PersonLeft left) {
        successions.provideFor("c.responsible_id = " + left.personId(), left.personId(), null);
        belongings.handOnWhatIsNowhere(left.personId());
    }

    void outOfAGroup(@Observes MembersLeft left) {
        Long alone = left.personIds().size() == 1 ? left.personIds().get(0) : null;
        successions.provideFor("c.responsible_id in (" + Numbers.list(left.personIds()) + ")", alone, null);
    }

    void rightsChanged(@Observes GrantsReplaced replaced) {
        successions.provideFor("c.collection_id = " + replaced.collectionId(), null, null);
    }

    /** Before {@link CardWatch}, which then finds somebody who may look after it. */
    void moved(@Observes @Priority(Interceptor.Priority.APPLICATION) CardMoved moved) {
        successions.provideFor("c.id = " + moved.cardId(), null, moved.actorId());
    }
}
