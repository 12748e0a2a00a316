/**
 * Changes of many cards as a job, so that whoever asked for one may leave and come back, and a server that dies loses none: its rows in the domain know
 * which cards are done.
 */
package org.pramana.batch.bulk;
