package org.pramana.web.notices;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import jakarta.websocket.CloseReason.CloseCodes;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.pramana.notification.NoticeCounts;

/**
 * What the bells of the open pages should show. The database is what all nodes share, so there is nothing to be sent from one to another: one
 * statement asks for the newest line of everybody who has a page open here and when they last read one, one whether any rights have changed, and only whose
 * answer is another than before is counted anew. Everybody is, once a minute: what they may no longer read shows then at the latest.
 */
@ApplicationScoped
class BellRound {

    private static final int ROUNDS_A_MINUTE = 30;
    private static final int ROUNDS_BETWEEN_PINGS = 12;

    @Inject
    NoticeCounts counts;

    private final Map<Long, NoticeCounts.Present> last = new ConcurrentHashMap<>();
    private long epoch;
    private long rounds;

    /** Empty for somebody who has left, or who may read nothing. */
    @ActivateRequestContext
    OptionalLong person(String login) {
        return counts.person(login);
    }

    @ActivateRequestContext
    void show(OpenPage page) {
        counts.unread(page.login()).ifPresent(page::show);
    }

    @ActivateRequestContext
    void look(Collection<OpenPage> pages) {
        if (pages.isEmpty()) {
            return;
        }
        rounds++;
        Map<Long, List<OpenPage>> byPerson = pages.stream().collect(Collectors.groupingBy(OpenPage::personId));
        long now = counts.epoch();
        boolean rights = now != epoch;
        epoch = now;
        last.keySet().retainAll(byPerson.keySet());
        Map<Long, NoticeCounts.Present> present = counts.present(byPerson.keySet());
        byPerson.forEach((person, theirs) -> {
            NoticeCounts.Present there = present.get(person);
            List<OpenPage> still = theirs.stream().filter(page -> there != null && page.stillSignedIn(there.credentialSeq())).toList();
            theirs.stream().filter(page -> !still.contains(page)).forEach(page -> page.close(CloseCodes.VIOLATED_POLICY));
            if (still.isEmpty()) {
                return;
            }
            NoticeCounts.Present before = last.put(person, there);
            boolean theirMinute = Math.floorMod(person + rounds, (long) ROUNDS_A_MINUTE) == 0;
            if (rights || theirMinute || !there.equals(before)) {
                counts.unread(still.get(0).login()).ifPresent(unread -> still.forEach(page -> page.show(unread)));
            }
            if (rounds % ROUNDS_BETWEEN_PINGS == 0) {
                still.forEach(OpenPage::ping);
            }
        });
    }
}
