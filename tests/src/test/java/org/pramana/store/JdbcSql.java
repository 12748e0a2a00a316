package org.pramana.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.pramana.time.InstantColumn;

/** {@link Sql} on a plain connection: the statements of the domain on a real MariaDB, in a transaction that the test takes back. */
public class JdbcSql extends Sql {

    private static final int SHAPE = 300;
    private static final Pattern PARAMETER = Pattern.compile("\\?(\\d+)");

    private final Connection connection;
    private final Map<String, long[]> costs = new HashMap<>();
    private int statements;

    public JdbcSql(Connection connection) {
        this.connection = connection;
    }

    /** How many there have been. */
    public int statements() {
        return statements;
    }

    /** The statements that took longest altogether, numbers in them aside: seconds, how often, and how they begin. */
    public String costliest(int many) {
        return costs.entrySet().stream()
                .sorted(Comparator.comparingLong((Map.Entry<String, long[]> cost) -> cost.getValue()[0]).reversed())
                .limit(many)
                .map(cost -> "%8.1f s %7d x %s".formatted(cost.getValue()[0] / 1e9, cost.getValue()[1], cost.getKey()))
                .collect(Collectors.joining("\n"));
    }

    private void took(String statement, long since) {
        String shape = statement.substring(0, Math.min(2 * SHAPE, statement.length())).replaceAll("\\s+", " ").replaceAll("\\d+", "#");
        long[] cost = costs.computeIfAbsent(shape.substring(0, Math.min(SHAPE, shape.length())), unseen -> new long[2]);
        cost[0] += System.nanoTime() - since;
        cost[1]++;
    }

    @Override
    public <T> List<T> page(String select, Function<Row, T> row, int first, int size, Object... parameters) {
        String limited = size == 0 ? select : select + " limit " + first + ", " + size;
        long start = System.nanoTime();
        try (PreparedStatement statement = prepared(limited, parameters); var result = statement.executeQuery()) {
            List<T> rows = new ArrayList<>();
            Object[] columns = new Object[result.getMetaData().getColumnCount()];
            while (result.next()) {
                for (int i = 0; i < columns.length; i++) {
                    columns[i] = result.getObject(i + 1);
                }
                rows.add(row.apply(Row.of(columns.clone())));
            }
            return rows;
        } catch (SQLException refused) {
            throw new IllegalStateException(limited, refused);
        } finally {
            took(select, start);
        }
    }

    @Override
    public <T> List<T> listMany(String select, Function<Row, T> row, Object... parameters) {
        return page(numbered(select), row, 0, 0, parameters);
    }

    @Override
    public int changeAll(String statement, List<Object[]> rows) {
        String numbered = numbered(statement);
        return rows.stream().mapToInt(row -> change(numbered, row)).sum();
    }

    @Override
    public int change(String change, Object... parameters) {
        long start = System.nanoTime();
        try (PreparedStatement statement = prepared(change, parameters)) {
            return statement.executeUpdate();
        } catch (SQLException refused) {
            throw new IllegalStateException(change, refused);
        } finally {
            took(change, start);
        }
    }

    /** Of statements whose parameters go by their order. */
    private static String numbered(String statement) {
        int[] last = new int[1];
        return Pattern.compile("\\?").matcher(statement).replaceAll(found -> "?" + ++last[0]);
    }

    private PreparedStatement prepared(String select, Object... parameters) throws SQLException {
        statements++;
        List<Object> given = new ArrayList<>();
        String plain = PARAMETER.matcher(select).replaceAll(found -> {
            given.add(parameters[Integer.parseInt(found.group(1)) - 1]);
            return "?";
        });
        PreparedStatement statement = connection.prepareStatement(plain);
        for (int i = 0; i < given.size(); i++) {
            Object value = given.get(i);
            statement.setObject(i + 1, value instanceof Instant moment ? InstantColumn.toColumn(moment) : value instanceof Enum<?> one ? one.name() : value);
        }
        return statement;
    }
}
