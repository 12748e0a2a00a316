package org.pramana.fact;

import java.io.Serializable;
import java.util.List;

/**
 * What there is to check about a card: the change, not the card (beyond.md 7).
 *
 * @param version the published one, of which all this speaks
 * @param verifiedVersion null: never verified; then every fact is new
 * @param facts changed ones first
 * @param brokenLinks of the web, to cards and to files
 * @param unsureLinks how many could not be judged at the last look
 * @param uncheckedLinks how many nobody has looked at yet
 * @param otherAnswers cards that say something else, the likeliest first
 */
public record ChangeSheet(
        String slug,
        int version,
        Integer verifiedVersion,
        List<CheckedFact> facts,
        List<LinkProblem> brokenLinks,
        int unsureLinks,
        int uncheckedLinks,
        List<OtherAnswer> otherAnswers)
        implements Serializable {

    public ChangeSheet {
        facts = List.copyOf(facts);
        brokenLinks = List.copyOf(brokenLinks);
        otherAnswers = List.copyOf(otherAnswers);
    }

    /** Those that are not as they were verified. */
    public List<CheckedFact> changed() {
        return facts.stream().filter(fact -> fact.change() != CheckedFact.Change.SAME).toList();
    }

    public List<CheckedFact> unchanged() {
        return facts.stream().filter(fact -> fact.change() == CheckedFact.Change.SAME).toList();
    }
}
