package org.pramana.notification;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.pramana.collection.Visitor;
import org.pramana.collection.Visitors;
import org.pramana.store.Numbers;
import org.pramana.store.Sql;

/**
 * For whoever pushes the number to open pages: how many notices a person has not read, with the rights that the person has at that moment. Nobody is
 * signed in on the thread that asks; what it is told of somebody, it tells that person alone.
 */
@Stateless
@PermitAll
public class NoticeCounts {

    @Inject
    Visitors visitors;

    @Inject
    NoticeBoard board;

    @Inject
    Sql sql;

    /**
     * Somebody who has not left.
     *
     * @param credentialSeq grows when sessions of theirs have to end
     * @param newest id of the last line that was written for them, 0 for none
     * @param lastRead when they last read one, on whatever node; null for never
     */
    public record Present(long personId, long credentialSeq, long newest, Instant lastRead) {}

    /** Empty for somebody who has left, or who may read nothing and so has no bell. */
    public OptionalLong person(String login) {
        Optional<Visitor> visitor = visitors.at(login).filter(there -> !there.levels().isEmpty());
        return visitor.isEmpty() ? OptionalLong.empty() : OptionalLong.of(visitor.get().id());
    }

    /** Grows when rights of anybody change. */
    public long epoch() {
        return sql.number("select epoch from access_epoch where id = 1");
    }

    /** Who of these has not left, and whether something was written or read for them: one statement for all of them. */
    public Map<Long, Present> present(Collection<Long> people) {
        return sql
                .list(
                        "select p.id, p.credential_seq, coalesce((select max(o.id) from outbox o where o.person_id = p.id), 0), (select max(o.read_at) from outbox o where o.person_id = p.id) from person p where p.active and p.id in ("
                                + Numbers.list(people) + ")",
                        row -> new Present(row.number(), row.number(), row.number(), row.moment()))
                .stream()
                .collect(Collectors.toMap(Present::personId, Function.identity()));
    }

    public OptionalInt unread(String login) {
        Optional<Visitor> visitor = visitors.at(login);
        return visitor.isEmpty() ? OptionalInt.empty() : OptionalInt.of(board.unread(visitor.get()));
    }
}
