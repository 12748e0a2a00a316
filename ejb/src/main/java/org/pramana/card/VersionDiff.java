package org.pramana.card;

import java.io.Serializable;
import java.util.List;

/**
 * What changed from one version to another, as people read it: balanced, sanitised HTML in which {@code <del>} and {@code <ins>} mark words.
 *
 * @param from 0 where there was nothing before
 * @param to 0 for a draft
 * @param inlineHtml both in one text
 * @param leftHtml the old text with what went
 * @param rightHtml the new text with what came
 */
public record VersionDiff(
        int from,
        int to,
        String titleHtml,
        String inlineHtml,
        String leftHtml,
        String rightHtml,
        List<String> tagsAdded,
        List<String> tagsRemoved,
        List<String> aliasesAdded,
        List<String> aliasesRemoved,
        int wordsAdded,
        int wordsRemoved)
        implements Serializable {

    public boolean same() {
        return wordsAdded == 0 && wordsRemoved == 0 && tagsAdded.isEmpty() && tagsRemoved.isEmpty() && aliasesAdded.isEmpty() && aliasesRemoved.isEmpty();
    }
}
