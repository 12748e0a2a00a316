package org.pramana.insight;

import java.io.Serializable;
import java.time.LocalDate;

/** One day of a trend, in tenths of a percent. */
public record TrendPoint(LocalDate day, int permille) implements Serializable {}
