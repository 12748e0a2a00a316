package org.pramana.web.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.pramana.search.By;
import org.pramana.search.CardSearch;
import org.pramana.search.Facet;
import org.pramana.search.Found;
import org.pramana.search.Hit;
import org.pramana.search.Suggestion;
import org.pramana.search.Why;

/** Finding. What I may not read is neither found, nor counted, nor suggested. */
@Path("/search")
@Tag(name = "Search")
public class SearchResource {

    /**
     * @param titleHtml like aliasHtml, answeredHtml and passageHtml escaped, with mark around what was found
     * @param aliasHtml another name of the card with what was looked for in it; left out where there is none
     * @param answeredHtml likewise a question that it answered
     * @param why left out while the database searches instead of the index
     */
    record HitDocument(CardLineDocument card, String slug, String title, String titleHtml, String aliasHtml, String answeredHtml, String passageHtml, Set<Hit.Where> matched, Why why) {}

    record FoundDocument(String q, List<HitDocument> items, int first, int size, int total, List<Facet> facets, HitDocument answer) {}

    @Inject
    CardSearch search;

    @Inject
    Caller caller;

    @Context
    HttpHeaders headers;

    @Context
    UriInfo uri;

    @GET
    @Operation(summary = "Searches", description = "?q=WORDS with the filters of GET /cards. Title before tags before body, verified before doubted; why says how each came to its place. At most 50 hits can be paged through. by=WORDS or MEANING says what each of the two finds without the other. answer is the first hit where it is verified and its passage has what was asked for.")
    public FoundDocument search(@QueryParam("q") String words, @QueryParam("by") String by) {
        Slice slice = Slice.of(uri);
        Found found = search.searchForProgram(words == null ? "" : words, CardQuery.of(uri), by(by), slice.first(), slice.size());
        Locale language = caller.language(headers);
        List<HitDocument> hits = found.hits().stream().map(hit -> document(hit, language)).toList();
        HitDocument answer = found.answer() == null ? null : document(found.answer(), language);
        return new FoundDocument(found.words(), hits, slice.first(), slice.size(), found.total(), found.facets(), answer);
    }

    private static By by(String text) {
        return Arrays.stream(By.values()).filter(one -> one.name().equals(text)).findFirst().orElse(By.BOTH);
    }

    private static HitDocument document(Hit hit, Locale language) {
        return new HitDocument(
                CardLineDocument.of(hit.card(), language), hit.card().slug(), hit.card().title(), hit.titleHtml(), hit.aliasHtml(), hit.answeredHtml(), hit.passageHtml(), hit.matched(), hit.why());
    }

    @GET
    @Path("/suggestions")
    @Operation(summary = "Titles while typing", description = "?q=PREFIX&size=8")
    @Answer(each = Suggestion.class)
    public Items suggest(@QueryParam("q") String prefix) {
        return Slice.whole(search.suggest(prefix == null ? "" : prefix, Slice.number(uri, "size", 8, 1, 20)));
    }

    @GET
    @Path("/alike")
    @Operation(summary = "Cards that may already answer a title", description = "?title=TITLE, for an editor.")
    @Answer(each = AlikeDocument.class)
    public Items alike(@QueryParam("title") String title) {
        return Slice.whole(search.alike(title == null ? "" : title, Slice.number(uri, "size", 5, 1, 20)).stream()
                .map(alike -> AlikeDocument.of(alike, caller.language(headers)))
                .toList());
    }
}
