package org.pramana.search;

import java.io.Serializable;

/**
 * What a look at everything that was not found came to.
 *
 * @param open gaps after it
 * @param closed by it: the reader who missed it now finds a verified card
 * @param fell golden questions whose card is no longer among the first three, and was at the last check
 */
public record GapCheck(int open, int closed, int fell) implements Serializable {}
