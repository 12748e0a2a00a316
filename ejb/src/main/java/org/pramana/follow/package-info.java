/**
 * What people follow: cards, collections, tags and authors.
 *
 * <p>To follow is to ask for news, never a right: what somebody hears of is asked of {@code collection.Access} when it happens and again when it is told.
 * Why a person hears of a card (because of the card itself, of its author, of a tag or of its collection) is worked out when it is told, so that whoever
 * stops following hears nothing more, not even what waits already.
 */
package org.pramana.follow;
