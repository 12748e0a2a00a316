package org.pramana.exchange;

import java.io.Serializable;

/**
 * What became of one page.
 *
 * @param outcome CREATED, CHANGED, SAME, SKIPPED or FAILED; WAITING and BEGUN while the import is under way
 * @param slug of the card, null where there is none (yet), or none that the caller may know of
 * @param title of the card, null as {@code slug}
 * @param duplicateOf slug of a card that says nearly the same, null where there is none that the caller may know of
 * @param duplicateTitle of that card
 * @param duplicatePath of another page of the archive that says nearly the same, null for none
 * @param likeness in hundredths, of either; 0 for none
 * @param message what was odd or went wrong, null for nothing
 */
public record ImportRow(int row, String path, String outcome, String slug, String title, int words, String duplicateOf, String duplicateTitle, String duplicatePath, int likeness, String message) implements Serializable {}
