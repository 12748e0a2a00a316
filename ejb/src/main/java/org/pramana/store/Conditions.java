package org.pramana.store;

import java.util.ArrayList;
import java.util.List;

/** Conditions of a statement that is put together, with their parameters. Values go in as parameters, never as text. */
public final class Conditions {

    private final StringBuilder text = new StringBuilder();
    private final List<Object> parameters = new ArrayList<>();

    /** @param condition with a bare {@code ?} for each of the values; places that {@link #parameter} gave stay what they are */
    public Conditions and(String condition, Object... values) {
        text.append(text.isEmpty() ? "" : " and ");
        int next = 0;
        for (int i = 0; i < condition.length(); i++) {
            boolean placed = i + 1 < condition.length() && Character.isDigit(condition.charAt(i + 1));
            if (condition.charAt(i) == '?' && !placed) {
                text.append(parameter(values[next++]));
            } else {
                text.append(condition.charAt(i));
            }
        }
        return this;
    }

    /** Adds a value and gives the place that stands for it, for parts of the statement outside the conditions. */
    public String parameter(Object value) {
        parameters.add(value);
        return "?" + parameters.size();
    }

    public String sql() {
        return text.isEmpty() ? "1 = 1" : text.toString();
    }

    public Object[] parameters() {
        return parameters.toArray();
    }
}
