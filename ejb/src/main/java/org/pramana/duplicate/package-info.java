/**
 * Cards that say nearly the same. Found once a week by comparing words, in runs of four, so that what was copied and changed a little is found whatever
 * its title, and, where search by meaning is on, by what they mean, so that the same said in other words is found too. A pair is only shown to somebody who may change both cards, because nobody else could do anything about it or should know of it.
 */
package org.pramana.duplicate;
