package org.pramana.web.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.pramana.card.CardAuthoring;
import org.pramana.card.DraftLine;

/** What I have begun and not published. */
@Path("/drafts")
@Tag(name = "Versions and drafts")
public class DraftsResource {

    @Inject
    CardAuthoring authoring;

    @GET
    @Operation(summary = "My open drafts, newest first")
    @Answer(each = DraftLine.class)
    public Items drafts() {
        return Slice.whole(authoring.drafts());
    }
}
