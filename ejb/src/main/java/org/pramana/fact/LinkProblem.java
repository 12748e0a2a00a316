package org.pramana.fact;

import java.io.Serializable;
import java.time.Instant;

/**
 * A link that leads nowhere, as far as is known.
 *
 * @param text what readers see
 * @param address where it was to lead
 * @param status what the server answered, null where none did or it is a card or file of the portal
 * @param checkedAt null for a card or file of the portal: that is known now
 */
public record LinkProblem(String text, String address, Integer status, Instant checkedAt) implements Serializable {}
