package org.pramana.customer;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * What anybody who has the link may know: no words, and no names.
 *
 * @param verified whether somebody vouches for it now
 * @param verifiedOn the day of the last verification, null for never
 * @param nextCheck null for none
 * @param changed the card has changed since the copy was made
 */
public record PublicStamp(String title, boolean verified, LocalDate verifiedOn, LocalDate nextCheck, boolean changed) implements Serializable {}
