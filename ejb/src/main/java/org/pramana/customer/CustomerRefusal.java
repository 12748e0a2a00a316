package org.pramana.customer;

import org.pramana.words.Refusal;

/** This card cannot be copied for customers, or not be made public. */
public class CustomerRefusal extends Refusal {

    public CustomerRefusal(String key) {
        super(Kind.CONFLICT, key);
    }
}
