/**
 * The one clock, and how moments are kept in columns.
 *
 * <p>Everybody else is told the time: {@code Instant.now()} and {@code LocalDate.now()} without a clock appear nowhere but here, so that "what
 * will this card say on 3 March?" is an ordinary question. The clock carries the organisation's time zone; {@code LocalDate.now(clock)} is today
 * as the organisation counts days.
 */
package org.pramana.time;
