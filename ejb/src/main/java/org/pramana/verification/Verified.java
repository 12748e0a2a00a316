package org.pramana.verification;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * A verification that holds.
 *
 * @param already somebody, or the same person in the same minute, had vouched for this very version before: nothing was changed
 * @param by the name on the stamp
 * @param nextCheck the last day covered, null for none
 */
public record Verified(String slug, int versionNo, boolean already, String by, LocalDate nextCheck, int cycleNo) implements Serializable {}
