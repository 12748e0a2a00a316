/** The weekly job that looks for cards which say nearly the same. It takes minutes and keeps nothing halfway, so a run that broke off is begun again. */
package org.pramana.batch.duplicates;
