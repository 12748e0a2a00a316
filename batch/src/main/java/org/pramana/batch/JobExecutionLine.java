package org.pramana.batch;

import java.io.Serializable;
import java.time.Instant;

/** One execution as the batch runtime knows it. */
public record JobExecutionLine(long executionId, String job, String status, Instant startedAt, Instant endedAt, String exitStatus) implements Serializable {}
