package org.pramana.web.api;

import jakarta.inject.Inject;
import jakarta.json.JsonValue;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.pramana.card.BodyFormat;
import org.pramana.card.CardAuthoring;
import org.pramana.card.CardCatalogue;
import org.pramana.card.CardLines;
import org.pramana.card.CardPage;
import org.pramana.card.CardWords;
import org.pramana.card.NewCard;
import org.pramana.card.Publication;
import org.pramana.trust.VerificationMode;

/** Cards: finding and writing them. */
@Path("/cards")
@Tag(name = "Cards")
public class CardsResource {

    /**
     * @param bodyFormat {@code html} (also where nothing is said) or {@code markdown}
     * @param verifiers in order, 1 to 5; nothing said: the author
     * @param interval days between checks, {@code date} a day, {@code mode} EVERGREEN or NONE: one of them; nothing said: what the collection says
     * @param publish at once; else the card is a draft of its author
     * @param verify publish it and vouch for it
     * @param readers nothing said: everybody who may read the collection
     */
    record NewCardBody(
            String collection,
            Long folderId,
            String title,
            String body,
            BodyFormat bodyFormat,
            List<String> tags,
            List<String> aliases,
            List<JsonValue> verifiers,
            Integer interval,
            LocalDate date,
            VerificationMode mode,
            Boolean publish,
            Boolean verify,
            String changeNote,
            List<JsonValue> readers) {}

    @Inject
    CardCatalogue catalogue;

    @Inject
    CardAuthoring authoring;

    @Inject
    Publishing publishing;

    @Inject
    Caller caller;

    @Context
    HttpHeaders headers;

    @Context
    UriInfo uri;

    @GET
    @Operation(
            summary = "Cards that I may read",
            description = "Filter by collection (key), folder (id), tag, author (login), verifier (person:login or group:key), trust (VERIFIED, DUE_SOON, NEEDS_VERIFICATION, UNTRACKED; repeatable), lifecycle, favourites (true), changedWithinDays. Order: NEWEST, TITLE or DUE. The total counts only what I may read.")
    @Answer(each = CardLineDocument.class)
    public Response list() {
        Slice slice = Slice.of(uri);
        CardLines found = catalogue.list(CardQuery.of(uri), slice.first(), slice.size());
        Locale language = caller.language(headers);
        return slice.answer(uri, found.lines().stream().map(line -> CardLineDocument.of(line, language)).toList(), found.total());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Writes a card",
            description = "A draft of mine alone, unless publish or verify is true. Where the collection wants approval, publishing becomes a request and the card is PENDING_APPROVAL.")
    @Answer(value = CardDocument.class, status = 201)
    public Response create(NewCardBody card) {
        CardWords words = new CardWords(card.title(), card.body(), card.bodyFormat(), card.tags(), card.aliases());
        String slug = authoring.begin(new NewCard(
                Given.needed("collection", card.collection()),
                card.folderId(),
                words,
                Given.parties("verifiers", card.verifiers()),
                Given.plan(card.interval(), card.date(), card.mode()),
                Given.parties("readers", card.readers())));
        boolean verify = Given.yes(card.verify());
        if (verify || Given.yes(card.publish())) {
            publishing.orForget(slug, new Publication(verify, verify ? card.date() : null, null, card.changeNote()));
        }
        CardPage page = catalogue.page(slug);
        return Response.created(uri.getAbsolutePathBuilder().path(slug).build()).tag(CardDocument.etag(page)).entity(document(page)).build();
    }

    private CardDocument document(CardPage page) {
        return CardDocument.of(page, caller.language(headers));
    }
}
