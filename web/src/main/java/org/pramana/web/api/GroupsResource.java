package org.pramana.web.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.pramana.people.ChangeGroup;
import org.pramana.people.FoundGroup;
import org.pramana.people.GroupAdministration;
import org.pramana.people.GroupMentions;
import org.pramana.people.GroupDetails;
import org.pramana.people.GroupLine;
import org.pramana.people.GroupManagers;
import org.pramana.people.GroupName;
import org.pramana.people.PeopleDirectory;
import org.pramana.people.PersonName;

/** Groups: the only way to a right on content. */
@Path("/groups")
@Tag(name = "People and groups")
public class GroupsResource {

    /** @param key its address; left out: made from the name @param members logins */
    record GroupBody(String key, String name, String description, List<String> members) {}

    record GroupChange(String name, String description, Long editSeq) {}

    record MembersBody(List<String> logins) {}

    record MentionsBody(Boolean allowed) {}

    @Inject
    GroupMentions mentions;

    @Inject
    GroupAdministration administration;

    @Inject
    PeopleDirectory directory;

    @Inject
    GroupManagers managers;

    @Inject
    Caller caller;

    @Context
    UriInfo uri;

    @GET
    @Operation(summary = "Groups", description = "?q=WORDS. Administrators get members and counts; others get the names, for pickers.")
    @Answer(each = {GroupLine.class, GroupName.class})
    public Response list() {
        Slice slice = Slice.of(uri);
        String words = CardQuery.text(uri, "q");
        if (caller.visitor().administrator()) {
            return slice.answer(uri, administration.list(words == null ? "" : words, slice.first(), slice.size()), group -> group);
        }
        return Response.ok(Slice.whole(directory.groups(words == null ? "" : words, slice.size()))).build();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Founds a group", description = "Administrators.")
    @Answer(value = GroupDetails.class, status = 201)
    public Response found(GroupBody body) {
        GroupDetails group = administration.found(new FoundGroup(body.key(), Given.needed("name", body.name()), body.description(), body.members()));
        return Response.created(uri.getAbsolutePathBuilder().path(group.key()).build()).entity(group).build();
    }

    @GET
    @Path("/{key}")
    @Operation(summary = "One group and who is in it", description = "Administrators.")
    public GroupDetails one(@PathParam("key") String key) {
        return administration.at(key);
    }

    @PATCH
    @Path("/{key}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Renames a group")
    public GroupDetails change(@PathParam("key") String key, GroupChange change) {
        GroupDetails now = administration.at(key);
        return administration.change(
                key,
                new ChangeGroup(
                        change.name() == null ? now.name() : change.name(),
                        change.description() == null ? now.description() : change.description(),
                        change.editSeq()));
    }

    @PUT
    @Path("/{key}/mentions")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Whether comments may call all of a group by @key", description = "{allowed}. Administrators.")
    @Answer(status = 204)
    public Response mentions(@PathParam("key") String key, MentionsBody body) {
        mentions.allow(key, Given.needed("allowed", body.allowed()));
        return Response.noContent().build();
    }

    @DELETE
    @Path("/{key}")
    @Operation(summary = "Dissolves a group", description = "409 while it vouches for a card.")
    @Answer(status = 204)
    public Response dissolve(@PathParam("key") String key) {
        administration.dissolve(key);
        return Response.noContent().build();
    }

    @POST
    @Path("/{key}/members")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Adds members", description = "Those already in it stay. Rights change at their next request.")
    public GroupDetails add(@PathParam("key") String key, MembersBody body) {
        administration.add(key, Given.needed("logins", body.logins()));
        return administration.at(key);
    }

    @DELETE
    @Path("/{key}/members/{login}")
    @Operation(summary = "Takes a member out")
    @Answer(status = 204)
    public Response remove(@PathParam("key") String key, @PathParam("login") String login) {
        administration.remove(key, List.of(login));
        return Response.noContent().build();
    }

    @GET
    @Path("/{key}/managers")
    @Operation(summary = "Who answers for its members", description = "Administrators. They may know what these have yet to acknowledge; nothing else follows from it.")
    @Answer(each = PersonName.class)
    public Items managers(@PathParam("key") String key) {
        return Slice.whole(managers.of(key));
    }

    @PUT
    @Path("/{key}/managers")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "These answer for its members, and nobody else")
    @Answer(each = PersonName.class)
    public Items manage(@PathParam("key") String key, MembersBody body) {
        return Slice.whole(managers.replace(key, Given.needed("logins", body.logins())));
    }
}
