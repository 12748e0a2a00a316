package org.pramana.verification;

import java.io.Serializable;
import java.util.List;
import org.pramana.trust.Stamp;

/** "Why is this card in this state?" answered in full (behaviour.md §8). Happenings and decisions are newest first. */
public record WhyThisState(
        Stamp stamp, String title, String sentence, String responsible, List<RuleValue> rules, List<CardHappening> happenings, List<SweepDecision> decisions)
        implements Serializable {}
