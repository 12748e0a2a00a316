package org.pramana.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.Query;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.pramana.time.InstantColumn;

/**
 * Native statements on the persistence context's own connection, so that they see and join its transaction.
 *
 * <p>Parameters are {@code ?1}, {@code ?2} and so on; an {@link Instant} becomes UTC {@code datetime(6)}, an enum its name. Pending entity changes
 * are flushed first.
 */
@ApplicationScoped
public class Sql {

    @PersistenceContext
    EntityManager entities;

    /** Every row, mapped in the order of the select list. */
    public <T> List<T> list(String select, Function<Row, T> row, Object... parameters) {
        return page(select, row, 0, 0, parameters);
    }

    /** At most {@code size} rows from the {@code first} on; a size of 0 is no limit. */
    public <T> List<T> page(String select, Function<Row, T> row, int first, int size, Object... parameters) {
        Query query = prepared(select, parameters);
        if (first > 0) {
            query.setFirstResult(first);
        }
        if (size > 0) {
            query.setMaxResults(size);
        }
        List<?> found = query.getResultList();
        return found.stream().map(Row::of).map(row).toList();
    }

    /**
     * As {@link #list}, for the thousands of rows that a job reads: straight from the driver, without what a persistence context does with every row. In a
     * transaction only; parameters are {@code ?} here, in their order.
     */
    public <T> List<T> listMany(String select, Function<Row, T> row, Object... parameters) {
        entities.flush();
        try (PreparedStatement prepared = entities.unwrap(Connection.class).prepareStatement(select)) {
            for (int i = 0; i < parameters.length; i++) {
                prepared.setObject(i + 1, column(parameters[i]));
            }
            try (ResultSet found = prepared.executeQuery()) {
                int width = found.getMetaData().getColumnCount();
                List<T> rows = new ArrayList<>();
                while (found.next()) {
                    Object[] columns = new Object[width];
                    for (int i = 0; i < width; i++) {
                        columns[i] = found.getObject(i + 1);
                    }
                    rows.add(row.apply(Row.of(columns)));
                }
                return rows;
            }
        } catch (SQLException failed) {
            throw new PersistenceException(failed.getMessage(), failed);
        }
    }

    public <T> Optional<T> one(String select, Function<Row, T> row, Object... parameters) {
        return list(select, row, parameters).stream().findFirst();
    }

    /** The single number of a {@code select count(*)} and the like; 0 where there is no row or it is null. */
    public long number(String select, Object... parameters) {
        return one(select, row -> Optional.ofNullable(row.number()), parameters).flatMap(Function.identity()).orElse(0L);
    }

    /** Inserts, updates or deletes; returns how many rows that touched. */
    public int change(String statement, Object... parameters) {
        return prepared(statement, parameters).executeUpdate();
    }

    /**
     * The same insert, update or delete for many rows: the driver sends them together, and what the database inserts in one go costs a fifth of row by
     * row. Parameters are {@code ?} here, in their order.
     *
     * <p>The driver sends inserts together only where nobody asked for generated keys, which Payara's pool does unless told otherwise, and where the statement has no
     * limit of time of its own; the socket's remains.
     *
     * @return how many rows that touched
     */
    public int changeAll(String statement, List<Object[]> rows) {
        if (rows.isEmpty()) {
            return 0;
        }
        entities.flush();
        try (PreparedStatement prepared = entities.unwrap(Connection.class).prepareStatement(statement, Statement.NO_GENERATED_KEYS)) {
            prepared.setQueryTimeout(0);
            for (Object[] row : rows) {
                for (int i = 0; i < row.length; i++) {
                    prepared.setObject(i + 1, column(row[i]));
                }
                prepared.addBatch();
            }
            int[] each = prepared.executeBatch();
            // where some were ignored the driver knows only how many were not
            return IntStream.of(each).allMatch(touched -> touched >= 0) ? IntStream.of(each).sum() : prepared.getUpdateCount();
        } catch (SQLException failed) {
            throw new PersistenceException(failed.getMessage(), failed);
        }
    }

    /** Inserts many rows; returns how many. @param into all of the statement up to and with {@code values} */
    public int insertAll(String into, List<Object[]> rows) {
        return rows.isEmpty() ? 0 : changeAll(into + "(?" + ", ?".repeat(rows.get(0).length - 1) + ")", rows);
    }

    /** Sends what entities still keep back. */
    void settle() {
        if (entities.isJoinedToTransaction()) {
            entities.flush();
        }
    }

    /** Takes everything back in the database, at once; the transaction that will be rolled back later has nothing left then. */
    void undo() {
        try (Statement statement = entities.unwrap(Connection.class).createStatement()) {
            statement.execute("rollback");
        } catch (SQLException failed) {
            throw new PersistenceException(failed.getMessage(), failed);
        }
    }

    /** The connection of the present transaction; none outside of one. */
    Optional<Connection> connection() {
        return entities.isJoinedToTransaction() ? Optional.of(entities.unwrap(Connection.class)) : Optional.empty();
    }

    private Query prepared(String statement, Object... parameters) {
        if (entities.isJoinedToTransaction()) {
            entities.flush();
        }
        Query query = entities.createNativeQuery(statement);
        for (int i = 0; i < parameters.length; i++) {
            query.setParameter(i + 1, column(parameters[i]));
        }
        return query;
    }

    private static Object column(Object parameter) {
        if (parameter instanceof Instant moment) {
            return InstantColumn.toColumn(moment);
        }
        return parameter instanceof Enum<?> constant ? constant.name() : parameter;
    }
}
