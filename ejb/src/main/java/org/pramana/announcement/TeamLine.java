package org.pramana.announcement;

import java.io.Serializable;
import java.time.LocalDate;

/** Somebody for whom I answer has yet to acknowledge a card that I may read too. */
public record TeamLine(
        long announcementId, String slug, String title, String login, String name, boolean opened, LocalDate since, LocalDate due, boolean late)
        implements Serializable {}
