/** What I am asked to read, what I asked others to read, and who has (behaviour.md §15). */
package org.pramana.web.announcements;
