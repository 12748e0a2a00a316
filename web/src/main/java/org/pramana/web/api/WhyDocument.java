package org.pramana.web.api;

import java.util.List;
import java.util.Locale;
import org.pramana.verification.CardHappening;
import org.pramana.verification.RuleValue;
import org.pramana.verification.WhyThisState;

record WhyDocument(
        TrustDocument trust, String sentence, String responsible, List<RuleValue> rules, List<CardHappening> happenings, List<DecisionDocument> decisions) {

    static WhyDocument of(WhyThisState why, Locale language) {
        return new WhyDocument(
                TrustDocument.of(why.stamp(), language),
                why.sentence(),
                why.responsible(),
                why.rules(),
                why.happenings(),
                why.decisions().stream().map(DecisionDocument::of).toList());
    }
}
