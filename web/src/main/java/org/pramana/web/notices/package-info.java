/**
 * The bell: what is behind it, and its number, pushed to every open page.
 *
 * <p>The push carries nothing but a number, worked out with the rights of the person who gets it; what the news is the page asks for itself.
 */
package org.pramana.web.notices;
