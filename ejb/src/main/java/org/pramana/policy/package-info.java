/**
 * What holds for a card: ordered rules of the administrators, whose first match wins, then the collection's own settings, then what is built in.
 *
 * <p>Everybody else asks {@link org.pramana.policy.Policies}, for one card or for thousands, and never reads a rule or a collection's column. A rule
 * is said twice, in Java for one card and in SQL for all of them ({@link org.pramana.policy.RuleSql}), and a test holds the two together.
 *
 * <p>A policy decides how long a verification holds. It never verifies, and it never takes a verification back (behaviour.md §5).
 */
package org.pramana.policy;
