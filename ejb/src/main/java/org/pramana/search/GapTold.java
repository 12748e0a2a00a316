package org.pramana.search;

import java.time.LocalDate;

/**
 * CDI event, inside the transaction of what brings it about: whoever sees to what was not found is to hear of it, where they have not.
 *
 * @param gapId of which; null: of all
 * @param today what is due by now is called to mind
 */
public record GapTold(Long gapId, LocalDate today) {}
