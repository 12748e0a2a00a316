package org.pramana.exchange;

import java.io.Serializable;

/**
 * What became of one page.
 *
 * @param outcome CREATED, CHANGED, SAME, SKIPPED or FAILED; WAITING and BEGUN while the import is under way
 * @param slug of the card, null where there is none (yet), or none that the caller may know of
 * @param title of the card, null as {@code slug}
 * @param message what was odd or went wrong, null for nothing
 */
public record ImportRow(int row, String path, String outcome, String slug, String title, int words, String message) implements Serializable {}
