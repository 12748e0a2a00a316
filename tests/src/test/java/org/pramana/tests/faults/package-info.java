/**
 * What breaks around the portal while it is used: the mail server, the machine at night. Faults are real (a process is killed,
 * a connection is cut), and nothing is done by hand to recover but what an operator would do to the part that broke.
 */
package org.pramana.tests.faults;
