/**
 * Announcements: a version of a card, told to groups and people, and who has said that they know it (behaviour.md §15).
 *
 * <p>Who is asked, who has acknowledged and who is late is worked out whenever somebody wants to know, for one person or for all of them at once, by
 * the conditions of {@link org.pramana.announcement.AnnouncementSql}; stored are the wish, the day on which somebody was first asked, exemptions, and
 * receipts that nobody changes. Whoever may not read the card is never in an audience.
 */
package org.pramana.announcement;
