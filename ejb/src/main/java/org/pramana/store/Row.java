package org.pramana.store;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** One row of a native select, read column by column from the left. */
public final class Row {

    private final Object[] columns;
    private int next;

    private Row(Object[] columns) {
        this.columns = columns;
    }

    static Row of(Object found) {
        return new Row(found instanceof Object[] many ? many : new Object[] {found});
    }

    public String text() {
        Object value = next();
        return value == null ? null : value.toString();
    }

    public Long number() {
        Object value = next();
        if (value instanceof Boolean flag) {
            return flag ? 1L : 0L;
        }
        return value == null ? null : ((Number) value).longValue();
    }

    /** A count or another number that is never null; null reads as 0. */
    public int count() {
        Long value = number();
        return value == null ? 0 : Math.toIntExact(value);
    }

    public Integer integer() {
        Long value = number();
        return value == null ? null : Math.toIntExact(value);
    }

    public Double decimal() {
        Object value = next();
        return value == null ? null : ((Number) value).doubleValue();
    }

    public boolean flag() {
        Long value = number();
        return value != null && value != 0;
    }

    public LocalDate day() {
        Object value = next();
        if (value instanceof Date date) {
            return date.toLocalDate();
        }
        return value instanceof LocalDateTime moment ? moment.toLocalDate() : (LocalDate) value;
    }

    public Instant moment() {
        Object value = next();
        if (value instanceof Timestamp timestamp) {
            return timestamp.toLocalDateTime().toInstant(ZoneOffset.UTC);
        }
        return value == null ? null : ((LocalDateTime) value).toInstant(ZoneOffset.UTC);
    }

    public byte[] bytes() {
        return (byte[]) next();
    }

    public <E extends Enum<E>> E constant(Class<E> type) {
        String name = text();
        return name == null ? null : Enum.valueOf(type, name);
    }

    private Object next() {
        return columns[next++];
    }
}
