/** When questions are looked after. What happens to them then is {@code org.pramana.question}'s. */
package org.pramana.batch.questions;
