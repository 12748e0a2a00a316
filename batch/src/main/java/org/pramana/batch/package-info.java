/**
 * Work that nobody waits for. Jobs are thin: they walk, count and remember where they were; what is done to a card is a boundary's verb in
 * {@code ejb}, and may be done twice without harm.
 */
package org.pramana.batch;
