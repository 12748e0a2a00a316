/**
 * Ask once (behaviour.md §13): one person who knows is interrupted, and everybody who wants to know hears it.
 *
 * <p>A question belongs to a collection and, where it was asked from a card, also to that card: whoever may not read both never learns that it is there
 * ({@link QuestionSql}). Who is asked is decided by {@link Router} alone, which knows no database. A person's weekly budget is never overdrawn by
 * routing: where nobody has room, a question waits OPEN for the next round, where any expert may take it.
 *
 * <p>Plain SQL, not entities: nearly every step touches many rows (askers, news, turns), and the few that touch one lock it first.
 */
package org.pramana.question;
