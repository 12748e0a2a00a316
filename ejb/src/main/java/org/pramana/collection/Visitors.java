package org.pramana.collection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.inject.Inject;
import jakarta.security.enterprise.SecurityContext;
import java.security.Principal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.pramana.store.Sql;
import org.pramana.words.AnswerLanguage;

/**
 * Who is calling, and what they may.
 *
 * <p>One statement a request reads the {@code access_epoch}; while that number stands, what a node knows about a person stands too, and any change
 * of people, groups or grants on any node is felt at the very next request.
 */
@ApplicationScoped
public class Visitors {

    private static final int REMEMBERED = 5_000;

    @Inject
    Sql sql;

    @Inject
    SecurityContext security;

    @Inject
    PresentVisit visit;

    @Inject
    AnswerLanguage answer;

    private final Map<String, Known> known = new ConcurrentHashMap<>();

    private record Known(long epoch, Visitor visitor) {}

    /**
     * The person who is calling, speaking the language that the request asked for.
     *
     * @throws NobodySignedIn for the machine, for nobody, and for somebody who has left
     */
    public Visitor current() {
        Principal caller = security.getCallerPrincipal();
        if (caller == null) {
            throw new NobodySignedIn();
        }
        Visitor visitor = at(caller.getName()).orElseThrow(NobodySignedIn::new);
        return answer.wanted().map(visitor::speaking).orElse(visitor);
    }

    /** The active person with this login. */
    public Optional<Visitor> at(String login) {
        return visit.remembered(login, () -> lookUp(login));
    }

    /**
     * The access epoch that this request has read, for others who remember something that {@code AccessEpoch.advance} makes them forget; empty
     * outside of requests, and before anybody has asked who is calling.
     */
    public Optional<Long> epoch() {
        try {
            return Optional.ofNullable(visit.epoch());
        } catch (ContextNotActiveException noRequest) {
            return Optional.empty();
        }
    }

    private Optional<Visitor> lookUp(String login) {
        long epoch = sql.number("select epoch from access_epoch where id = 1");
        visit.epoch(epoch);
        Known before = known.get(login);
        if (before != null && before.epoch() == epoch) {
            return Optional.of(before.visitor());
        }
        Optional<Visitor> now = read(login);
        if (known.size() >= REMEMBERED) {
            known.clear();
        }
        now.ifPresentOrElse(visitor -> known.put(login, new Known(epoch, visitor)), () -> known.remove(login));
        return now;
    }

    private Optional<Visitor> read(String login) {
        Set<Long> groups = new HashSet<>();
        Map<Long, Level> levels = new HashMap<>();
        sql.list(
                """
                select m.group_id, g.collection_id, g.level
                  from person p
                  join membership m on m.person_id = p.id
                  left join collection_grant g on g.group_id = m.group_id
                 where p.login = ?1
                """,
                row -> {
                    groups.add(row.number());
                    Long collection = row.number();
                    Level level = row.constant(Level.class);
                    return collection == null ? null : levels.merge(collection, level, (a, b) -> a.includes(b) ? a : b);
                },
                login);
        return sql.one(
                """
                select id, login, name, language, theme, credential_seq, administrator, operator
                  from person
                 where login = ?1 and active
                """,
                row -> new Visitor(
                        row.number(), row.text(), row.text(), row.text(), row.text(), row.number(), row.flag(), row.flag(), groups, levels),
                login);
    }
}
