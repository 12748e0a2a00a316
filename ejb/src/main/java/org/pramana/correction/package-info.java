/**
 * Corrections: who read or copied a version that turned out wrong hears of it in one sentence, before and after (beyond.md 4).
 *
 * <p>Who read which version is what {@code card_view} remembers. Readers see their own notice, the card's owners see how many were told and how many told their
 * customers, and authors see neither. Names are for nobody, unless the card's policy lets administrators see them ({@link CorrectedReaders}).
 */
package org.pramana.correction;
