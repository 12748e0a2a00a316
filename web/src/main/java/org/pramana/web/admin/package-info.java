/**
 * Running the portal: what needs somebody, people and groups, collections and their rights, jobs, mail and the trail.
 *
 * <p>Lists are paged by their address, so that ten thousand rows cost what twenty do, a page can be sent to a colleague, and nothing about it is kept
 * in the session. A page that changes something reads what it shows just before it is drawn and redirects after it has changed it.
 */
package org.pramana.web.admin;
