package org.pramana.card;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;

/** @param notices sentences' keys of what was taken out or changed while cleaning, e.g. {@code card.cleaned.image} */
public record SavedDraft(String slug, long seq, int baseVersion, Instant savedAt, int words, List<String> notices) implements Serializable {}
