/**
 * The job that builds the search index of a node anew, on the node that was asked: the index belongs to it alone. It is a cache, so nothing of it is kept halfway, and who
 * stopped it begins anew.
 */
package org.pramana.batch.index;
