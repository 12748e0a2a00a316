/** Reading: the library with its search, and a card's own page at its lasting address. */
package org.pramana.web.library;
