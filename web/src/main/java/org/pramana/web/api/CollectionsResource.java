package org.pramana.web.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.pramana.collection.CollectionAdministration;
import org.pramana.collection.CollectionCatalogue;
import org.pramana.collection.CollectionLine;
import org.pramana.collection.CollectionOwnership;
import org.pramana.collection.CollectionSettings;
import org.pramana.collection.FolderLine;
import org.pramana.collection.GrantLine;
import org.pramana.collection.Level;
import org.pramana.people.PartyKey;
import org.pramana.trust.VerificationMode;
import org.pramana.trust.VerificationPlan;

/** Collections own access: a group’s grant on one is the only way to its cards. */
@Path("/collections")
@Tag(name = "Collections")
public class CollectionsResource {

    /**
     * What is left out keeps its value, or the usual one in a new collection.
     *
     * @param interval or {@code mode} EVERGREEN or NONE: what a new card gets if its author says nothing
     * @param searchWeight how much its cards count in search, 50 to 200 percent
     * @param grants only with a new collection: group key to READ, AUTHOR or OWNER
     */
    record CollectionBody(
            String key,
            String name,
            String description,
            Integer interval,
            VerificationMode mode,
            Boolean approvalNeeded,
            List<String> freePublishers,
            Integer requestThreshold,
            Boolean ownerMayVerify,
            Boolean fourEyes,
            Boolean authorMinorEdits,
            Integer minorEditWords,
            Boolean newVerifierUnverifies,
            Integer warnDays,
            Integer evergreenMaxAge,
            Boolean authorsAnnounce,
            Integer searchWeight,
            Map<String, Level> grants) {

        CollectionSettings over(CollectionSettings now) {
            VerificationPlan plan = Given.plan(interval, null, mode);
            return new CollectionSettings(
                    name == null ? now.name() : name,
                    description == null ? now.description() : description,
                    plan == null ? now.plan() : plan,
                    approvalNeeded == null ? now.approvalNeeded() : approvalNeeded,
                    freePublishers == null ? now.freePublishers() : freePublishers,
                    requestThreshold == null ? now.requestThreshold() : requestThreshold,
                    ownerMayVerify == null ? now.ownerMayVerify() : ownerMayVerify,
                    fourEyes == null ? now.fourEyes() : fourEyes,
                    authorMinorEdits == null ? now.authorMinorEdits() : authorMinorEdits,
                    minorEditWords == null ? now.minorEditWords() : minorEditWords,
                    newVerifierUnverifies == null ? now.newVerifierUnverifies() : newVerifierUnverifies,
                    warnDays == null ? now.warnDays() : warnDays,
                    evergreenMaxAge == null ? now.evergreenMaxAge() : evergreenMaxAge,
                    authorsAnnounce == null ? now.authorsAnnounce() : authorsAnnounce,
                    searchWeight == null ? now.searchWeight() : searchWeight);
        }
    }

    record FolderBody(String name, Long parentId) {}

    record NewFolder(long id) {}

    @Inject
    CollectionCatalogue catalogue;

    @Inject
    CollectionAdministration administration;

    @Inject
    CollectionOwnership ownership;

    @Context
    UriInfo uri;

    @GET
    @Operation(summary = "The collections that I may read", description = "With counts of what I may read in them. Administrators see every collection; level is null where they have no right to its content.")
    @Answer(each = CollectionLine.class)
    public Items list() {
        return Slice.whole(catalogue.mine());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Founds a collection", description = "Administrators. The key is made from the name where none is given. grants may be set at once: {\"pricing-desk\": \"OWNER\"}.")
    @Answer(value = CollectionLine.class, status = 201)
    public Response found(CollectionBody body) {
        String name = Given.needed("name", body.name());
        CollectionSettings settings = body.over(CollectionSettings.usual(name, body.description() == null ? "" : body.description()));
        String key = administration.found(body.key(), settings, body.grants() == null ? Map.of() : body.grants());
        return Response.created(uri.getAbsolutePathBuilder().path(key).build()).entity(catalogue.one(key)).build();
    }

    @GET
    @Path("/{key}")
    @Operation(summary = "One collection")
    public CollectionLine one(@PathParam("key") String key) {
        return catalogue.one(key);
    }

    @GET
    @Path("/{key}/settings")
    @Operation(summary = "Its rules", description = "Owners and administrators.")
    public CollectionSettings settings(@PathParam("key") String key) {
        return ownership.settings(key);
    }

    @PATCH
    @Path("/{key}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Changes its rules", description = "Owners and administrators. Switching approvalNeeded off turns what was waiting into drafts.")
    public CollectionSettings change(@PathParam("key") String key, CollectionBody body) {
        ownership.change(key, body.over(ownership.settings(key)));
        return ownership.settings(key);
    }

    @DELETE
    @Path("/{key}")
    @Operation(summary = "Removes a collection in which there has never been a card")
    @Answer(status = 204)
    public Response dissolve(@PathParam("key") String key) {
        administration.dissolve(key);
        return Response.noContent().build();
    }

    /** @param verifier {@code person:asha} or {@code group:pricing-desk}; null: nobody in particular */
    record DefaultVerifier(String verifier) {}

    @GET
    @Path("/{key}/default-verifier")
    @Operation(summary = "Who looks after a card here when its verifiers are gone", description = "Owners and administrators.")
    public DefaultVerifier defaultVerifier(@PathParam("key") String key) {
        return new DefaultVerifier(ownership.defaultVerifier(key).map(PartyKey::toString).orElse(null));
    }

    @PUT
    @Path("/{key}/default-verifier")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Names them", description = "Owners and administrators. Without verifier: nobody in particular.")
    public DefaultVerifier nameDefaultVerifier(@PathParam("key") String key, DefaultVerifier body) {
        ownership.nameDefaultVerifier(key, body.verifier() == null || body.verifier().isBlank() ? null : PartyKey.parse(body.verifier()));
        return defaultVerifier(key);
    }

    @GET
    @Path("/{key}/grants")
    @Operation(summary = "Which group may do what in it", description = "Administrators.")
    @Answer(each = GrantLine.class)
    public Items grants(@PathParam("key") String key) {
        return Slice.whole(administration.grants(key));
    }

    @PUT
    @Path("/{key}/grants")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Replaces every grant",
            description = "Group key to READ, AUTHOR or OWNER: {\"pricing-desk\": \"OWNER\", \"india-sales\": \"READ\"}, or the same under grants, or a list of {group, level} under grants. Rights change at everybody’s next request.")
    @Answer(each = GrantLine.class)
    public Items replaceGrants(@PathParam("key") String key, GrantsBody grants) {
        administration.replaceGrants(key, grants.levels());
        return grants(key);
    }

    @GET
    @Path("/{key}/folders")
    @Operation(summary = "Its folders, each after its parent")
    @Answer(each = FolderLine.class)
    public Items folders(@PathParam("key") String key) {
        return Slice.whole(catalogue.folders(key));
    }

    @POST
    @Path("/{key}/folders")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Adds a folder")
    @Answer(value = NewFolder.class, status = 201)
    public Response addFolder(@PathParam("key") String key, FolderBody body) {
        long id = ownership.addFolder(key, body.parentId(), body.name());
        return Response.created(uri.getAbsolutePathBuilder().path(String.valueOf(id)).build()).entity(new NewFolder(id)).build();
    }

    @PATCH
    @Path("/{key}/folders/{id: \\d{1,18}}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Renames a folder")
    @Answer(status = 204)
    public Response renameFolder(@PathParam("key") String key, @PathParam("id") long id, FolderBody body) {
        ownership.renameFolder(key, id, body.name());
        return Response.noContent().build();
    }

    @DELETE
    @Path("/{key}/folders/{id: \\d{1,18}}")
    @Operation(summary = "Removes a folder", description = "Its cards move to the folder above.")
    @Answer(status = 204)
    public Response removeFolder(@PathParam("key") String key, @PathParam("id") long id) {
        ownership.removeFolder(key, id);
        return Response.noContent().build();
    }
}
