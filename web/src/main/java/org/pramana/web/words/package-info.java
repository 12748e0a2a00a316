/**
 * What the portal says, in the languages it speaks: {@code AREA.properties} and {@code AREA_hi.properties}, where AREA is the key up to its first dot.
 *
 * <p>An area belongs to the pages of one folder ({@code library}, {@code studio}, {@code admin} ...); {@code shell} holds what every page says.
 */
package org.pramana.web.words;
