/**
 * The job that rehearses a policy: compare every card, order the ramp, count 13 weeks of checks. It changes no card, so that nothing has to be resumed:
 * what broke off is begun anew.
 */
package org.pramana.batch.rehearsal;
