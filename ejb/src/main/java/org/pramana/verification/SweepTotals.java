package org.pramana.verification;

import java.io.Serializable;

/** How often a run decided this; {@code before} is the same of the run it is compared with, null for none. */
public record SweepTotals(String kind, String stage, int decided, int applied, Integer before) implements Serializable {}
