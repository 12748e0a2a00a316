package org.pramana.web.notices;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpSession;
import jakarta.websocket.CloseReason.CloseCodes;
import jakarta.websocket.Session;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The pages that are open on this node. As long as there are any, it looks every two seconds whether one of their bells should show something else. */
@ApplicationScoped
public class OpenPages {

    private static final Logger LOG = Logger.getLogger(OpenPages.class.getName());
    private static final int EVERY_SECONDS = 2;
    private static final int MOST_OF_ONE_PERSON = 30;

    @Resource
    ManagedScheduledExecutorService clock;

    @Inject
    BellRound round;

    private final Map<Session, OpenPage> pages = new ConcurrentHashMap<>();
    private ScheduledFuture<?> looking;

    /** @return false for somebody who has no bell, or too many */
    boolean opened(Session socket, HttpSession session, String login) {
        OptionalLong person = round.person(login);
        if (person.isEmpty() || pages.values().stream().filter(other -> other.personId() == person.getAsLong()).count() >= MOST_OF_ONE_PERSON) {
            return false;
        }
        OpenPage page = new OpenPage(socket, session, person.getAsLong(), login);
        pages.put(socket, page);
        look(true);
        round.show(page);
        return true;
    }

    void closed(Session socket) {
        pages.remove(socket);
        look(false);
    }

    /** They have just read something on this node; others find out by themselves. */
    void tell(long personId) {
        pages.values().stream().filter(page -> page.personId() == personId).forEach(round::show);
    }

    private synchronized void look(boolean on) {
        if (on && looking == null) {
            looking = clock.scheduleWithFixedDelay(this::lookAround, EVERY_SECONDS, EVERY_SECONDS, TimeUnit.SECONDS);
        } else if (!on && pages.isEmpty() && looking != null) {
            looking.cancel(false);
            looking = null;
        }
    }

    private void lookAround() {
        try {
            round.look(pages.values());
        } catch (RuntimeException away) { // the database, most likely: the bells stand still, and the pages say what they have to
            LOG.log(Level.FINE, "the bells stand still", away);
        }
    }

    @PreDestroy
    void stop() {
        pages.values().forEach(page -> page.close(CloseCodes.GOING_AWAY));
        pages.clear();
        look(false);
    }
}
