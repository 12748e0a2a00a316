package org.pramana.web.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.pramana.people.Absence;
import org.pramana.people.ChangePerson;
import org.pramana.people.PeopleAdministration;
import org.pramana.people.PeopleDirectory;
import org.pramana.people.PersonDetails;
import org.pramana.people.PersonLine;
import org.pramana.people.PersonName;
import org.pramana.people.RegisterPerson;

/** People. Everybody may look up names; the rest is for administrators. */
@Path("/people")
@Tag(name = "People and groups")
public class PeopleResource {

    record NewPersonBody(
            String login, String name, String email, String password, Boolean administrator, Boolean operator, List<String> groups) {}

    /** What is left out stays. @param active false: they have left @param present true: no longer away */
    record PersonChange(
            String name,
            String email,
            String password,
            Boolean administrator,
            Boolean operator,
            Boolean active,
            LocalDate awayFrom,
            LocalDate awayUntil,
            Boolean present,
            Long editSeq) {}

    @Inject
    PeopleAdministration administration;

    @Inject
    PeopleDirectory directory;

    @Inject
    Caller caller;

    @Context
    UriInfo uri;

    @GET
    @Operation(summary = "People", description = "?q=WORDS. Administrators get everybody with all they need; others get the names of active people, for pickers.")
    @Answer(each = {PersonLine.class, PersonName.class})
    public Response list() {
        Slice slice = Slice.of(uri);
        String words = CardQuery.text(uri, "q");
        if (caller.visitor().administrator()) {
            return slice.answer(uri, administration.list(words == null ? "" : words, slice.first(), slice.size()), person -> person);
        }
        return Response.ok(Slice.whole(directory.people(words == null ? "" : words, slice.size()))).build();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Lets somebody in", description = "Administrators. Without a password they cannot sign in until one is set.")
    @Answer(value = PersonDetails.class, status = 201)
    public Response register(NewPersonBody body) {
        PersonDetails person = administration.register(new RegisterPerson(
                Given.needed("login", body.login()),
                Given.needed("name", body.name()),
                body.email(),
                body.password(),
                Given.yes(body.administrator()),
                Given.yes(body.operator()),
                body.groups()));
        return Response.created(uri.getAbsolutePathBuilder().path(person.login()).build()).entity(person).build();
    }

    @GET
    @Path("/{login}")
    @Operation(summary = "One person", description = "Administrators.")
    public PersonDetails one(@PathParam("login") String login) {
        return administration.at(login);
    }

    @PATCH
    @Path("/{login}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Changes a person",
            description = "Administrators. active false ends every session and token at its next request; the name stays on every stamp. password sets a new one and does the same. editSeq, if given, refuses the change where somebody was faster.")
    public PersonDetails change(@PathParam("login") String login, PersonChange change) {
        PersonDetails now = administration.at(login);
        boolean away = change.awayFrom() != null || change.awayUntil() != null;
        Absence absence = Given.yes(change.present()) ? null : away ? new Absence(change.awayFrom(), change.awayUntil()) : now.absence();
        administration.change(
                login,
                new ChangePerson(
                        change.name() == null ? now.name() : change.name(),
                        change.email() == null ? now.email() : change.email(),
                        change.administrator() == null ? now.administrator() : change.administrator(),
                        change.operator() == null ? now.operator() : change.operator(),
                        absence,
                        change.editSeq()));
        if (change.password() != null) {
            administration.setPassword(login, change.password());
        }
        if (change.active() != null && change.active() != now.active()) {
            if (change.active()) {
                administration.enable(login);
            } else {
                administration.disable(login);
            }
        }
        return administration.at(login);
    }
}
