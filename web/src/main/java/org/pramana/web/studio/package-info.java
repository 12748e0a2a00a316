/**
 * Writing: the editor, drafts, versions, and what becomes of a card afterwards.
 *
 * <p>Nothing typed is ever lost. The words are saved as the author's own draft while they type; a session that ends, a colleague who was faster, a
 * request that is turned down: each has a page that still shows them. A bean here keeps addresses and numbers between two requests, never a body,
 * so that a session stays small however long the card is.
 */
package org.pramana.web.studio;
