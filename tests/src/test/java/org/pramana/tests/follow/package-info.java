/** Following, the bell, and what is new for whom, against the running server. */
package org.pramana.tests.follow;
