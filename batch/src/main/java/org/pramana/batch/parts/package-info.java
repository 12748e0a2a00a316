/**
 * What jobs have in common that change cards part by part: their rows know where they are, so that a new execution goes on there. A further kind of such
 * work is one class that starts it and one that takes the next part. {@link RunJob} is for every job with a row for each run.
 */
package org.pramana.batch.parts;
