/**
 * What the product says, in the languages it speaks.
 *
 * <p>Refusals, stamps and mails are written where they arise, in {@code ejb}; the portal, the REST API and the mails all say the same sentence.
 */
package org.pramana.words;
