/**
 * Something happened outside the cards, and some of them have to be looked at again: price list 7 is out, release 12.3 is there.
 *
 * <p>An occasion finds the cards, puts the most-read first and spreads them over weeks, so that nobody gets more than they can look at. It never
 * touches a card's trust itself: {@code verification}, whose facts these are, makes a reason with a day of each row, and trust is derived from that.
 */
package org.pramana.occasion;
