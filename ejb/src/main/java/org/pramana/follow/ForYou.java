package org.pramana.follow;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.pramana.collection.Visitors;
import org.pramana.people.Roles;

/** New and changed for me, and why: by what I follow, what I looked for, and what people in my groups read. */
@Stateless
@RolesAllowed({Roles.CONSUMER, Roles.CREATOR})
public class ForYou {

    /** What is older is no news. */
    public static final Duration NEWS = Duration.ofDays(14);

    @Inject
    ForYouShelf shelf;

    @Inject
    Visitors visitors;

    @Inject
    Clock clock;

    /** Most relevant first; where little has to do with me, what is merely new comes after it. */
    public List<ForYouCard> list(int size) {
        return shelf.of(visitors.current(), clock.instant().minus(NEWS), size);
    }
}
