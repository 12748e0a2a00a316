/** Announcements, receipts and corrections against the running server (behaviour.md §15, beyond.md 4 and 15). */
package org.pramana.tests.announcement;
