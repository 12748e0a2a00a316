/**
 * What leaves the house: the words of a card without what is internal, and a short link that says what the card is worth at the moment somebody looks
 * (beyond.md 15).
 *
 * <p>Threats thought through: a link is 96 random bits of which only a hash is kept, so it cannot be guessed or read out of the database; a link that is
 * not public, one to a card that is not and one that nobody made are answered alike; without signing in there is title and state, never a word of the
 * card and never a name; an administrator's switch, an owner's mark, the card's sharing and its lifecycle are each asked at the moment of looking.
 */
package org.pramana.customer;
