package org.pramana.announcement;

import java.io.Serializable;
import java.time.Instant;

/**
 * I have read and understood these words. Nothing ever changes one.
 *
 * @param hash SHA-256 of that version's title and body
 * @param currentVersion what the card is at now; 0 where it is not for its readers any more
 */
public record Receipt(long id, long announcementId, String slug, String title, int version, String hash, Instant at, int currentVersion) implements Serializable {}
