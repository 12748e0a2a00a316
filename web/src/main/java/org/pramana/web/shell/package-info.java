/** What surrounds every page: who reads, where they may go, how it looks. */
package org.pramana.web.shell;
