package org.pramana.policy;

import java.io.Serializable;
import java.time.Instant;

/** A card that a rule made need verification and that nobody has verified since: its title, no body. @param responsible a name, null for nobody @param at when the rule asked */
public record LeftCard(String slug, String title, String collection, String responsible, Instant at) implements Serializable {}
