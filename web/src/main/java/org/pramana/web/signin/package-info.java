/**
 * Coming in, leaving, and the very first visit.
 *
 * <p>The sign-in form is plain HTML to a servlet, not a Faces form: a page that was opened yesterday still works, and nobody who has not signed in
 * makes the server keep a session.
 */
package org.pramana.web.signin;
