package org.pramana.web.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.pramana.verification.InheritedCards;
import org.pramana.verification.MyInheritance;

/** Cards that came to me because who looked after them is gone. */
@Path("/inherited")
@Tag(name = "Tasks")
public class InheritanceResource {

    /** @param from login of whose they were; left out: those that were nobody's */
    record FromBody(String from) {}

    record CountDocument(int cards) {}

    @Inject
    MyInheritance inheritance;

    @GET
    @Operation(summary = "What waits for my yes, by whose it was", description = "What I have not accepted on the day after answerBy goes on to somebody else.")
    @Answer(each = InheritedCards.class)
    public Items waiting() {
        return Slice.whole(inheritance.waiting());
    }

    @POST
    @Path("/acceptance")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "I keep them")
    public CountDocument accept(FromBody body) {
        return new CountDocument(inheritance.accept(body.from()));
    }

    @POST
    @Path("/redistribution")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Somebody else should", description = "By the same rules as they came to me. 409 where nobody else can be found.")
    public CountDocument redistribute(FromBody body) {
        return new CountDocument(inheritance.redistribute(body.from()));
    }
}
