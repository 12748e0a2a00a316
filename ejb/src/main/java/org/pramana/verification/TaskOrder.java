package org.pramana.verification;

/** In what order somebody wants their queue (behaviour.md §10). */
public enum TaskOrder {
    /** What helps readers most. */
    PRIORITY("priority desc"),
    /** What has waited longest. */
    DAYS("q.days_needing desc, priority desc"),
    /** What was verified longest ago; never comes first. */
    LAST_VERIFIED("q.verified_on is not null, q.verified_on, priority desc"),
    POPULARITY("q.views30 desc, priority desc"),
    /** By the name of who verified it last. */
    VERIFIER("q.stamp_by is null, q.stamp_by, priority desc"),
    /** What is said to be wrong, then what readers ask about, then what was changed, then what has only run out. */
    REASON("q.flagged desc, q.requests > 0 desc, q.changed desc, priority desc");

    private final String sql;

    TaskOrder(String sql) {
        this.sql = sql;
    }

    String sql() {
        return sql + ", q.task_id";
    }
}
