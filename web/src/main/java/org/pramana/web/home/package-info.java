/** Homes. One person may have three; they are tabs beside each other, not applications. */
package org.pramana.web.home;
