/** The job that looks where links lead. What it has seen is kept link by link, so that a run which broke off has nothing to resume: the next one goes on. */
package org.pramana.batch.links;
