package org.pramana.audit;

import jakarta.enterprise.context.RequestScoped;

/** Where the present request comes from; told by {@code web}, empty for jobs. */
@RequestScoped
public class CallersAddress {

    private String address;

    public void is(String networkAddress) {
        this.address = networkAddress;
    }

    /** Null where nobody said. */
    public String get() {
        return address;
    }
}
