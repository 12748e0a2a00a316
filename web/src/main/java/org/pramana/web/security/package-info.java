/**
 * The door: who comes in, on whose behalf, and what every answer carries.
 *
 * <p>A session proves a login and no more. What that person may do is asked of the database's epoch at every request and told to the container anew, so
 * that a right that was taken away is gone at the next click, and a session that moved to another node brings no roles along that it should not have.
 */
package org.pramana.web.security;
