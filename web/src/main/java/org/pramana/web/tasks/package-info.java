/**
 * My queue as a flow: one card at a time, what changed, who asked, five ways on. Two minutes twice a week, and it is empty.
 */
package org.pramana.web.tasks;
