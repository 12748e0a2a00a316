package org.pramana.verification;

import java.io.Serializable;
import java.time.Instant;

/**
 * Something that was done to a card's trust.
 *
 * @param kind VERIFIED, EDITED, FLAGGED, ... for programs
 * @param by null: the machine
 * @param sentence the whole of it, in the visitor's language
 */
public record CardHappening(Instant at, String kind, String by, int versionNo, int cycleNo, String sentence) implements Serializable {}
