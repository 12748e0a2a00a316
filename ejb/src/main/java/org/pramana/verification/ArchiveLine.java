package org.pramana.verification;

import java.io.Serializable;
import java.time.LocalDate;
import org.pramana.trust.Stamp;

/**
 * A card in the archive queue.
 *
 * @param since it has needed verification from that day on, and nobody has opened it since
 * @param archiveOn the sweep of that day archives it unless somebody keeps it
 * @param mayDecide the visitor owns its collection
 */
public record ArchiveLine(String slug, String title, String collection, Stamp stamp, LocalDate since, LocalDate archiveOn, boolean mayDecide)
        implements Serializable {}
