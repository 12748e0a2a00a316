package org.pramana.insight;

import java.io.Serializable;
import java.time.Instant;

/** One execution of a job as the batch runtime has written it down. */
public record JobExecutionLine(long executionId, String job, String status, Instant startedAt, Instant endedAt, String exitStatus) implements Serializable {}
