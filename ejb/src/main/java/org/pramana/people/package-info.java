/**
 * Who there is, in which groups, and how they prove it.
 *
 * <p>People are never deleted: a name on a stamp must still be somebody. Who leaves is made inactive, which ends every session at its next request.
 */
package org.pramana.people;
