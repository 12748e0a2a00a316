package org.pramana.web.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.pramana.collection.CollectionCatalogue;
import org.pramana.collection.Level;
import org.pramana.collection.Visitor;
import org.pramana.notification.MailHabit;
import org.pramana.notification.OwnMail;
import org.pramana.people.Absence;
import org.pramana.people.OwnAccount;
import org.pramana.people.OwnProfile;

/** Who am I here? */
@Path("/me")
@Tag(name = "Me")
public class MeResource {

    record MyCollection(String key, String name, Level level) {}

    /** @param roles CONSUMER, CREATOR, ADMINISTRATOR, OPERATOR: derived from grants and flags at every request */
    record MeDocument(
            String login, String name, String email, Set<String> roles, String language, String theme, Absence absence, List<MyCollection> collections) {}

    record Preferences(String language, String theme) {}

    record HabitBody(String rhythm, Integer hour, Integer weekday, String zone, Integer quietFrom, Integer quietUntil) {}

    record AbsenceBody(LocalDate from, LocalDate until) {}

    @Inject
    OwnAccount account;

    @Inject
    OwnMail mail;

    @Inject
    CollectionCatalogue collections;

    @Inject
    Caller caller;

    @GET
    @Operation(summary = "Me, my roles and my collections")
    public MeDocument me() {
        Visitor visitor = caller.visitor();
        OwnProfile profile = account.profile();
        List<MyCollection> mine = visitor.levels().isEmpty()
                ? List.of()
                : collections.mine().stream().filter(line -> line.level() != null).map(line -> new MyCollection(line.key(), line.name(), line.level())).toList();
        return new MeDocument(
                profile.login(), profile.name(), profile.email(), visitor.roles(), profile.language(), profile.theme(), profile.absence(), mine);
    }

    @PATCH
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "My language (en, hi) and theme (system, light, dark)")
    public MeDocument prefer(Preferences preferences) {
        OwnProfile now = account.profile();
        account.prefer(
                preferences.language() == null ? now.language() : preferences.language(), preferences.theme() == null ? now.theme() : preferences.theme());
        return me();
    }

    @GET
    @Path("/mail")
    @Operation(summary = "When mail comes to me")
    public HabitBody habit() {
        MailHabit habit = mail.habit();
        return new HabitBody(
                habit.rhythm().name(), habit.at().getHour(), habit.weekday().getValue(), habit.zone().getId(), habit.quietFrom(), habit.quietUntil());
    }

    @PUT
    @Path("/mail")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "When mail is to come to me",
            description = "rhythm DAILY, WEEKLY or OFF; hour 0..23; weekday 1 (Monday) to 5; zone as in Europe/London; quietFrom and quietUntil are hours, or both absent.")
    public HabitBody choose(HabitBody habit) {
        MailHabit now = mail.habit();
        mail.choose(
                habit.rhythm() == null ? now.rhythm().name() : habit.rhythm(),
                habit.hour() == null ? now.at().getHour() : habit.hour(),
                habit.weekday() == null ? now.weekday().getValue() : habit.weekday(),
                habit.zone() == null ? now.zone().getId() : habit.zone(),
                habit.quietFrom(),
                habit.quietUntil());
        return habit();
    }

    @PUT
    @Path("/absence")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "I am out of office", description = "From the first day through the last. New tasks go to others.")
    public MeDocument away(AbsenceBody absence) {
        account.beAway(new Absence(absence.from(), absence.until()));
        return me();
    }

    @DELETE
    @Path("/absence")
    @Operation(summary = "I am back")
    @Answer(status = 204)
    public Response here() {
        account.beAway(null);
        return Response.noContent().build();
    }
}
