/**
 * Trust and sweeps from outside: the REST API, the database and the mail server that really are there. Time passes by moving a card's last
 * verification into the past, in its row; nothing else is ever written past the boundaries.
 */
package org.pramana.tests.verification;
