package org.pramana.question;

import java.io.Serializable;

/**
 * Somebody to whom a question could be given instead (behaviour.md §13), and what they have to do already.
 *
 * @param here not out of office today
 * @param declined they had this question and said that it is not for them
 * @param open questions that wait for them now
 * @param asked how many were put to them since Monday
 * @param weekly how many a week they allow
 */
public record Colleague(String login, String name, boolean here, boolean declined, int open, int asked, int weekly) implements Serializable {

    /** {@link QuestionAnswering#suggest} would not refuse them. */
    public boolean able() {
        return here && !declined && asked < weekly;
    }
}
