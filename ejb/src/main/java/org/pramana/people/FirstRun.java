package org.pramana.people;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;

/** An empty installation lets whoever opens it first become its administrator, once. */
@Stateless
@PermitAll
public class FirstRun {

    /** There is nobody at all. */
    public boolean needed() {
        throw new UnsupportedOperationException();
    }

    /** Of two who press the button together one wins, the other is told so. */
    public void createAdministrator(FirstAdministrator first) {
        throw new UnsupportedOperationException();
    }
}
