/**
 * The job that turns an archive into cards. {@code META-INF/batch-jobs/card-import.xml} is its index: unpack, begin (addresses), write (words), close.
 *
 * <p>Every page is settled in a transaction of its own and marked in its row, so that one bad page is a line in the report, and a job that was killed
 * goes on with the pages that are not settled yet.
 */
package org.pramana.batch.exchange;
