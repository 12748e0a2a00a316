/**
 * Who did what, to what, when and from where: append-only (behaviour.md §18).
 *
 * <p>A feature fires a {@link org.pramana.audit.Deed} in the transaction that does it, so that there is no deed without its line and no line
 * without its deed. Nothing in the product changes or deletes a line.
 */
package org.pramana.audit;
