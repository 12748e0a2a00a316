package org.pramana.audit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.pramana.people.Roles;
import org.pramana.store.Like;
import org.pramana.store.Page;
import org.pramana.store.Sql;

/** Reading the trail. There is no boundary that writes it: see {@link Deed}. */
@Stateless
@RolesAllowed(Roles.ADMINISTRATOR)
public class AuditTrail {

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    /** Newest first. */
    public Page<AuditLine> list(AuditQuestion question, int first, int size) {
        List<Object> values = new ArrayList<>();
        String where = where(question, values);
        Object[] parameters = values.toArray();
        List<AuditLine> lines = sql.page(
                """
                select a.id, a.at, p.login, a.actor_name, a.action, a.subject, a.before_it, a.after_it, a.came_from
                  from audit_entry a left join person p on p.id = a.actor_id
                """
                        + where + " order by a.id desc",
                row -> new AuditLine(
                        row.number(), row.moment(), row.text(), row.text(), row.text(), row.text(), row.text(), row.text(), row.text()),
                first,
                size,
                parameters);
        return new Page<>(
                lines,
                (int) sql.number("select count(*) from audit_entry a left join person p on p.id = a.actor_id" + where, parameters));
    }

    /** Every action that occurs, for a filter's menu. */
    public List<String> actions() {
        return sql.list("select distinct action from audit_entry order by action", row -> row.text());
    }

    private String where(AuditQuestion question, List<Object> values) {
        List<String> conditions = new ArrayList<>();
        if (given(question.subject())) {
            values.add(Like.beginning(question.subject()));
            conditions.add("a.subject like ?" + values.size());
        }
        if (given(question.action())) {
            values.add(Like.beginning(question.action()));
            conditions.add("a.action like ?" + values.size());
        }
        if (given(question.actor())) {
            values.add(question.actor().strip());
            values.add(Like.containing(question.actor()));
            conditions.add("(p.login = ?%d or a.actor_name like ?%d)".formatted(values.size() - 1, values.size()));
        }
        if (question.from() != null) {
            values.add(startOf(question.from()));
            conditions.add("a.at >= ?" + values.size());
        }
        if (question.until() != null) {
            values.add(startOf(question.until().plusDays(1)));
            conditions.add("a.at < ?" + values.size());
        }
        return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    }

    private Instant startOf(LocalDate day) {
        return day.atStartOfDay(clock.getZone()).toInstant();
    }

    private static boolean given(String text) {
        return text != null && !text.isBlank();
    }
}
