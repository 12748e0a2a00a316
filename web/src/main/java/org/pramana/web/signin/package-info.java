/**
 * Coming in, leaving, and the very first visit.
 *
 * <p>The sign-in form is plain HTML to a servlet, not a Faces form: a page that was opened yesterday still works.
 */
package org.pramana.web.signin;
