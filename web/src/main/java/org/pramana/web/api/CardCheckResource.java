package org.pramana.web.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.pramana.fact.CardChecking;
import org.pramana.fact.ChangeSheet;
import org.pramana.fact.CheckedFact;
import org.pramana.fact.Fact;
import org.pramana.fact.LinkProblem;

/** What there is to check about a card. */
@Path("/cards/{slug}/check")
@Tag(name = "Cards")
public class CardCheckResource {

    /** @param change CHANGED, NEW, GONE or SAME since the verified version @param was what that said in its place, for CHANGED alone */
    record FactDocument(CheckedFact.Change change, Fact fact, Fact was) {}

    /** Another card that seems to say something else about the same thing. */
    record OtherAnswerDocument(Fact here, Fact there, String card, String title, TrustDocument trust) {}

    /** @param unsureLinks could not be judged at the last look @param uncheckedLinks nobody has looked at them yet */
    record CheckDocument(
            String card,
            int version,
            Integer verifiedVersion,
            List<FactDocument> facts,
            List<LinkProblem> brokenLinks,
            int unsureLinks,
            int uncheckedLinks,
            List<OtherAnswerDocument> otherAnswers) {}

    @Inject
    CardChecking checking;

    @Inject
    Caller caller;

    @Context
    HttpHeaders headers;

    @GET
    @Operation(
            summary = "What a verifier has to look at: the change, not the card",
            description = "Facts of the published text (PRICE, NUMBER, DATE, LINK, NAME) against the verified version’s, changed ones first; links that lead nowhere; other cards that I may read and that seem to say something else. The words that changed are at /cards/{slug}/diff, what readers asked at /cards/{slug}/requests.")
    public CheckDocument check(@PathParam("slug") String slug) {
        ChangeSheet sheet = checking.sheet(slug);
        return new CheckDocument(
                sheet.slug(),
                sheet.version(),
                sheet.verifiedVersion(),
                sheet.facts().stream().map(one -> new FactDocument(one.change(), one.fact(), one.before())).toList(),
                sheet.brokenLinks(),
                sheet.unsureLinks(),
                sheet.uncheckedLinks(),
                sheet.otherAnswers().stream()
                        .map(one -> new OtherAnswerDocument(one.mine(), one.other(), one.slug(), one.title(), TrustDocument.of(one.stamp(), caller.language(headers))))
                        .toList());
    }
}
