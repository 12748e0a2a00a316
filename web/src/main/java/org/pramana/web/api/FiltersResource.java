package org.pramana.web.api;

import jakarta.inject.Inject;
import jakarta.json.JsonValue;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.pramana.card.CardFilter;
import org.pramana.card.ListColumn;
import org.pramana.card.SavedFilter;
import org.pramana.card.SavedFilters;
import org.pramana.people.PartyKey;

/** Filters of the card manager under names, and its columns. */
@Path("/filters")
@Tag(name = "Cards")
public class FiltersResource {

    /** As the query of {@code GET /cards} names it; what is left out is whatever. @param sharedWith key of a collection; left out: for myself */
    record FilterBody(
            String name,
            String sharedWith,
            String words,
            String collection,
            Long folder,
            String tag,
            String author,
            JsonValue verifier,
            List<CardFilter.TrustFilter> trust,
            Boolean favourites,
            Integer changedWithinDays,
            CardFilter.Order order) {

        CardFilter filter() {
            List<PartyKey> verifiers = verifier == null ? List.of() : Given.parties("verifier", List.of(verifier));
            return new CardFilter(
                    words, collection, folder, tag, author, verifiers.isEmpty() ? null : verifiers.get(0), trust == null ? Set.of() : Set.copyOf(trust), null, Given.yes(favourites), changedWithinDays, order);
        }
    }

    /** @param verifier person:LOGIN or group:KEY */
    record FilterDocument(
            long id,
            String name,
            String sharedWith,
            String owner,
            boolean mine,
            String words,
            String collection,
            Long folder,
            String tag,
            String author,
            String verifier,
            List<CardFilter.TrustFilter> trust,
            boolean favourites,
            Integer changedWithinDays,
            CardFilter.Order order) {

        static FilterDocument of(SavedFilter saved) {
            CardFilter filter = saved.filter();
            return new FilterDocument(
                    saved.id(),
                    saved.name(),
                    saved.sharedWith(),
                    saved.owner(),
                    saved.mine(),
                    filter.words(),
                    filter.collection(),
                    filter.folderId(),
                    filter.tag(),
                    filter.author(),
                    filter.verifier() == null ? null : filter.verifier().toString(),
                    filter.trust().stream().sorted().toList(),
                    filter.favourites(),
                    filter.changedWithinDays(),
                    filter.order());
        }
    }

    record ColumnsBody(List<ListColumn> columns) {}

    @Inject
    SavedFilters filters;

    @Context
    UriInfo uri;

    @GET
    @Operation(summary = "My filters, and those that are shared where I write")
    @Answer(each = FilterDocument.class)
    public Items list() {
        return Slice.whole(filters.list().stream().map(FilterDocument::of).toList());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Keeps a filter", description = "One of mine with the same name becomes this one. sharedWith: all who write in that collection see it.")
    @Answer(status = 201, value = FilterDocument.class)
    public Response save(FilterBody body) {
        long id = filters.save(Given.needed("name", body.name()), body.filter(), body.sharedWith());
        FilterDocument saved = filters.list().stream().filter(one -> one.id() == id).map(FilterDocument::of).findFirst().orElseThrow();
        return Response.created(uri.getAbsolutePathBuilder().path(String.valueOf(id)).build()).entity(saved).build();
    }

    @DELETE
    @Path("/{id: \\d{1,18}}")
    @Operation(summary = "Forgets a filter", description = "Mine, or one that is shared in a collection that I own.")
    @Answer(status = 204)
    public Response drop(@PathParam("id") long id) {
        filters.drop(id);
        return Response.noContent().build();
    }

    @GET
    @Path("/columns")
    @Operation(summary = "The columns that I want to see in the card manager")
    public ColumnsBody columns() {
        return new ColumnsBody(filters.columns());
    }

    @PUT
    @Path("/columns")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Chooses them", description = "In their order.")
    public ColumnsBody show(ColumnsBody body) {
        filters.show(Given.needed("columns", body.columns()));
        return columns();
    }
}
