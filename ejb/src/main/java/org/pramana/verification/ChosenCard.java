package org.pramana.verification;

import java.io.Serializable;

/** A card that somebody chose in a list. @param version the published version that the list showed: what is vouched for is what was seen */
public record ChosenCard(String slug, int version) implements Serializable {}
