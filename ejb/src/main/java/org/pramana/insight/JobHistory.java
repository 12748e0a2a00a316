package org.pramana.insight;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.pramana.people.Roles;
import org.pramana.store.Sql;

/**
 * Every execution of every job, on whichever node, for those who run the portal. Read from the tables in which the batch runtime keeps them (ADR 4), because its own
 * {@code JobOperator} shows a bean nothing but what that very bean has started.
 */
@Stateless
@RolesAllowed({Roles.ADMINISTRATOR, Roles.OPERATOR})
public class JobHistory {

    @Inject
    Sql sql;

    /** Newest first. */
    public List<JobExecutionLine> executions(int size) {
        if (sql.number("select count(*) from information_schema.tables where table_schema = database() and table_name = 'BATCH_EXECUTIONINSTANCEDATA'") == 0) {
            return List.of(); // the runtime makes them with its first job
        }
        return sql.page(
                "select e.jobexecid, i.name, e.batchstatus, e.starttime, e.endtime, e.exitstatus from BATCH_EXECUTIONINSTANCEDATA e"
                        + " join BATCH_JOBINSTANCEDATA i on i.jobinstanceid = e.jobinstanceid where i.name not like ':%' order by e.jobexecid desc", // the parts of a job begin with a colon
                row -> new JobExecutionLine(row.number(), row.text(), row.text(), onThisServer(row.moment()), onThisServer(row.moment()), row.text()),
                0,
                size);
    }

    /** The runtime writes down what the server's clock on the wall shows. */
    private static Instant onThisServer(Instant wall) {
        return wall == null ? null : wall.atZone(ZoneOffset.UTC).toLocalDateTime().atZone(ZoneId.systemDefault()).toInstant();
    }
}
