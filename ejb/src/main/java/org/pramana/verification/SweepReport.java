package org.pramana.verification;

import java.io.Serializable;
import java.util.List;

/** A run with what it decided, beside the completed run before it ({@code previous}, null for the first). */
public record SweepReport(SweepRun run, List<SweepTotals> totals, SweepRun previous) implements Serializable {}
