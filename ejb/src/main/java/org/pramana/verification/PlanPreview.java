package org.pramana.verification;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * What a new plan would do to a card.
 *
 * @param dueOn the last day covered under it, null for none
 * @param expiredAtOnce the card would need verification the moment the plan is saved
 * @param sentence the same in words, in the visitor's language
 */
public record PlanPreview(LocalDate dueOn, boolean expiredAtOnce, String sentence) implements Serializable {}
