package org.pramana.web.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.pramana.follow.ForYou;
import org.pramana.follow.ForYouCard;

/** New and changed for me. */
@Path("/for-you")
@Tag(name = "Me")
public class ForYouResource {

    /** @param isNew its first version @param note what the author says has changed, may be null @param because null where it is only new */
    record ForYouDocument(CardLineDocument card, boolean isNew, String note, String because) {

        static ForYouDocument of(ForYouCard one, Locale language) {
            return new ForYouDocument(CardLineDocument.of(one.fresh().card(), language), one.fresh().isNew(), one.fresh().note(), one.because(language));
        }
    }

    @Inject
    ForYou forYou;

    @Inject
    Caller caller;

    @Context
    HttpHeaders headers;

    @Context
    UriInfo uri;

    @GET
    @Operation(summary = "New and changed in two weeks, most relevant first", description = "By what I follow, what I looked for in 30 days, and what people in my groups read; because says which.")
    @Answer(each = ForYouDocument.class)
    public Items list() {
        return Slice.whole(forYou.list(Slice.number(uri, "size", Slice.USUAL, 1, Slice.LARGEST)).stream().map(one -> ForYouDocument.of(one, caller.language(headers))).toList());
    }
}
