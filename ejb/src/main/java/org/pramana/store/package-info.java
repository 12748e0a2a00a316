/**
 * SQL where SQL says it best: lists, counts, searches and set-wise work. Single things are entities with verbs; many things are one statement.
 *
 * <p>Repositories of the features use {@link org.pramana.store.Sql}; nothing outside {@code ejb} does.
 */
package org.pramana.store;
