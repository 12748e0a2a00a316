package org.pramana.web.account;

import jakarta.enterprise.context.SessionScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.pramana.collection.Visitor;
import org.pramana.follow.FollowKind;
import org.pramana.follow.Followed;
import org.pramana.follow.Following;
import org.pramana.web.shell.Shell;

/** What this person follows, kept for a minute, so that the buttons on cards and lists ask the database nothing of their own. */
@Named
@SessionScoped
public class Follows implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final Duration A_MINUTE = Duration.ofMinutes(1);

    private record Kept(Visitor of, Instant at, Followed[] follows) implements Serializable {}

    @Inject
    Following following;

    @Inject
    Shell shell;

    @Inject
    Clock clock;

    private Kept kept;

    /** Opens /account/follows.xhtml: as it is now. */
    public void open() {
        kept = null;
    }

    public List<Followed> getAll() {
        Visitor visitor = shell.getVisitor();
        Instant now = clock.instant();
        if (kept == null || !kept.of().equals(visitor) || kept.at().plus(A_MINUTE).isBefore(now)) {
            kept = new Kept(visitor, now, shell.isConsumer() ? following.mine().toArray(Followed[]::new) : new Followed[0]);
        }
        return List.of(kept.follows());
    }

    public List<Followed> of(FollowKind kind) {
        return getAll().stream().filter(followed -> followed.kind() == kind).toList();
    }

    public FollowKind[] getKinds() {
        return FollowKind.values();
    }

    /** @param kind the name of a {@link FollowKind} */
    public boolean has(String kind, String key) {
        return getAll().stream().anyMatch(followed -> followed.kind().name().equals(kind) && followed.key().equalsIgnoreCase(key));
    }

    void change(boolean follow, FollowKind kind, String key) {
        if (follow) {
            following.follow(kind, key);
        } else {
            following.unfollow(kind, key);
        }
        kept = null;
    }
}
