package org.pramana.insight;

/** In what order somebody wants the figures; what is worst for readers comes first. */
public enum TrustOrder {
    /** What costs readers most. */
    DEBT("debt desc"),
    READERS("opened = 0, met_verified / opened"),
    SCORE("tracked = 0, verified / tracked"),
    COVERAGE("published = 0, tracked / published"),
    NAME("name");

    private final String sql;

    TrustOrder(String sql) {
        this.sql = sql;
    }

    String sql() {
        return sql + ", tracked desc, name, address";
    }
}
