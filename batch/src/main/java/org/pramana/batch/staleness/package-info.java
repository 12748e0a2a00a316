/**
 * The nightly sweep: {@code META-INF/batch-jobs/staleness-sweep.xml} is its table of contents.
 *
 * <p>The run's row in {@code SweepLedger} is the truth about what is at work, the batch runtime's executions are its shadow: after a crash they say
 * STARTED for ever, cannot be abandoned or stopped, and only {@code restart} moves them. {@link org.pramana.batch.staleness.SweepSchedule} finds such
 * runs and resumes them.
 */
package org.pramana.batch.staleness;
