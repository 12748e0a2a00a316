package org.pramana.web.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.pramana.card.BodyFormat;
import org.pramana.card.CardVersionText;
import org.pramana.card.CardWords;
import org.pramana.card.DuplicateMerging;
import org.pramana.card.Duplicates;
import org.pramana.card.MergeOrder;
import org.pramana.card.Merged;

/** Two cards that answer the same question become one. The card of the address survives. */
@Path("/cards/{slug}/merge")
@Tag(name = "Cards")
public class CardMergeResource {

    /**
     * @param duplicate slug of the card that goes to the archive
     * @param title what the survivor says from now on; whatever of title, body, tags and aliases is left out stays as it is
     * @param survivorVersion 409 where it is another one by now; left out: not asked
     */
    record MergeBody(
            String duplicate,
            String title,
            String body,
            BodyFormat bodyFormat,
            List<String> tags,
            List<String> aliases,
            Integer survivorVersion,
            Integer duplicateVersion,
            String changeNote) {

        boolean wordless() {
            return title == null && body == null && tags == null && aliases == null;
        }
    }

    @Inject
    DuplicateMerging merging;

    @GET
    @Operation(summary = "What a merge with ?duplicate=SLUG would do", description = "Owners of both. Changes nothing.")
    public Duplicates preview(@PathParam("slug") String slug, @QueryParam("duplicate") String duplicate) {
        return merging.preview(slug, Given.needed("duplicate", duplicate));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Merges a duplicate into this card",
            description = "Owners of both. Favourites and links move; the duplicate goes to the archive and names this card as what to read instead. A text that changes needs verification; the clock is not touched.")
    public Merged merge(@PathParam("slug") String slug, MergeBody body) {
        String duplicate = Given.needed("duplicate", body.duplicate());
        return merging.merge(slug, duplicate, new MergeOrder(words(slug, duplicate, body), seen(body.survivorVersion()), seen(body.duplicateVersion()), body.changeNote()));
    }

    private CardWords words(String slug, String duplicate, MergeBody body) {
        if (body.wordless()) {
            return null;
        }
        CardVersionText now = merging.preview(slug, duplicate).survivor().words();
        return new CardWords(
                body.title() == null ? now.title() : body.title(),
                body.body() == null ? now.bodyHtml() : body.body(),
                body.body() == null ? BodyFormat.HTML : body.bodyFormat(),
                body.tags() == null ? now.tags() : body.tags(),
                body.aliases() == null ? now.aliases() : body.aliases());
    }

    private static int seen(Integer version) {
        return version == null ? 0 : version;
    }
}
