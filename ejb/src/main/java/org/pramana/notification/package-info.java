/**
 * News for people, by mail.
 *
 * <p>News waits in the outbox, written in the transaction of what it tells. A line goes into a mail only if it is still true when the mail is built
 * and its reader may still read the card; otherwise it is dropped, and why is kept (behaviour.md §6). A mail has its Message-ID before the first
 * attempt to send it, so that a repeated attempt is recognisably the same mail.
 */
package org.pramana.notification;
