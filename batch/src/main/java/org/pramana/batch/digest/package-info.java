/** When the post goes. What goes into it is {@code org.pramana.notification}'s. */
package org.pramana.batch.digest;
