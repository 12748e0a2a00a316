/**
 * Cards that come from elsewhere: imports, and the sample data.
 *
 * <p>An import is recognised by where each page came from (source and path in it) and by a hash of what the page says, so that the same archive
 * taken in again changes nothing, and a changed one changes what it changed. Everything in an archive is hostile until it has been read: sizes are
 * counted while reading, names are taken apart and never used as paths, and bodies go through the same cleaning as typed ones.
 */
package org.pramana.exchange;
