package org.pramana.verification;

import java.io.Serializable;
import org.pramana.trust.Stamp;

/** The trust that a card has, or will have if nothing happens, on a day. */
public record TrustOnDay(String slug, Stamp stamp, String title, String sentence) implements Serializable {}
