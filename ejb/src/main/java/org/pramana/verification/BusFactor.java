package org.pramana.verification;

import java.io.Serializable;

/**
 * On how many people it hangs that the cards of a collection, or of a team, are verified.
 *
 * @param key of the collection or the group
 * @param cards tracked ones
 * @param fewest people that any of them has: verifiers who are active and may write in its collection, whether they are away today or not
 * @param onOne cards that one person alone could verify
 * @param onNobody cards that no verifier could: their collection's owners are left
 */
public record BusFactor(String key, String name, int cards, int fewest, int onOne, int onNobody) implements Serializable {

    BusFactor with(int more, int people) {
        return new BusFactor(
                key, name, cards + more, Math.min(fewest, people), onOne + (people == 1 ? more : 0), onNobody + (people == 0 ? more : 0));
    }

    static BusFactor of(String key, String name) {
        return new BusFactor(key, name, 0, Integer.MAX_VALUE, 0, 0);
    }

    /** Cards that hang on one person at most. */
    public int lonely() {
        return onOne + onNobody;
    }
}
