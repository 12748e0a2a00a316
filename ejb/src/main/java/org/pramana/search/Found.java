package org.pramana.search;

import java.io.Serializable;
import java.util.List;

/**
 * @param total how many this person may read, at most {@link CardSearch#HITS_MAX} of which can be paged through
 * @param facets over all hits, not only this page
 * @param answer the first hit where it is verified and its passage has what was asked for; otherwise null, and nothing is made up
 */
public record Found(String words, List<Hit> hits, int total, List<Facet> facets, Hit answer) implements Serializable {

    public Found {
        hits = List.copyOf(hits);
        facets = List.copyOf(facets);
    }
}
