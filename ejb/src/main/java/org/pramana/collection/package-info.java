/**
 * Collections own access.
 *
 * <p>There is one question, "may this person read (author, own) this?", and {@link org.pramana.collection.Access} is the one place that answers
 * it, in Java for one card and in SQL for lists, counts and searches. Everything that shows, counts or sends a card asks here, so that a rule
 * holds everywhere or nowhere.
 */
package org.pramana.collection;
