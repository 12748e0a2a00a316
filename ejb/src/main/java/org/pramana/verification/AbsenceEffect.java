package org.pramana.verification;

import java.io.Serializable;

/**
 * What it would do if somebody were away.
 *
 * @param due cards of theirs that come due meanwhile, or wait already
 * @param covered of these, those that another verifier of the card could take who is here on the first day
 * @param openTasks that would be handed over on the first day
 */
public record AbsenceEffect(int due, int covered, int openTasks) implements Serializable {

    public int uncovered() {
        return due - covered;
    }
}
