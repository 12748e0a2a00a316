package org.pramana.verification;

import java.io.Serializable;

/** A card that hangs on one person, or on none: its title, no body. @param person the only one who could verify it, null where nobody on its list could */
public record LonelyCard(String slug, String title, String collection, String person) implements Serializable {}
