package org.pramana.verification;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * How many of my cards come due in the week that begins on this Monday; the first week also holds what is overdue.
 *
 * @param budget checks that I can do in a week (behaviour.md §9)
 */
public record WeekLoad(LocalDate monday, int due, int budget) implements Serializable {}
