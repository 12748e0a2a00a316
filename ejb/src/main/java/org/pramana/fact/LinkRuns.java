package org.pramana.fact;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.pramana.people.Roles;
import org.pramana.store.Page;
import org.pramana.store.Sql;

/** What the checks of links came to, for those who run the portal. Counts only: an address may be somebody's secret. */
@Stateless
@RolesAllowed({Roles.ADMINISTRATOR, Roles.OPERATOR})
public class LinkRuns {

    @Inject
    Sql sql;

    /** Newest first. */
    public Page<LinkRun> runs(int first, int size) {
        int[] total = new int[1];
        List<LinkRun> rows = sql.page(
                "select count(*) over (), id, started_at, ended_at, requested_by, cards_read, checked, broken, message from link_run order by id desc",
                row -> {
                    total[0] = row.count();
                    return new LinkRun(row.number(), row.moment(), row.moment(), row.text(), row.count(), row.count(), row.count(), row.text());
                },
                first,
                size);
        return new Page<>(rows, total[0]);
    }
}
