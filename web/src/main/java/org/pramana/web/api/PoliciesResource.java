package org.pramana.web.api;

import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonString;
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
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.pramana.batch.ActivationRoom;
import org.pramana.policy.Activation;
import org.pramana.policy.ActivationReport;
import org.pramana.policy.LeftBehind;
import org.pramana.policy.LeftCard;
import org.pramana.policy.MatchReport;
import org.pramana.policy.PolicyDrafting;
import org.pramana.policy.PolicyLine;
import org.pramana.policy.PolicyMatching;
import org.pramana.policy.PolicyRule;
import org.pramana.policy.PolicyVersion;
import org.pramana.policy.PolicyWithdrawal;
import org.pramana.policy.RuleFilter;
import org.pramana.policy.Setting;
import org.pramana.policy.UnreadableRule;
import org.pramana.words.InvalidInput;

/** Versions of the policy: their rules, what they match, and bringing one into force. Administrators. */
@Path("/policies")
@Tag(name = "Policies")
public class PoliciesResource {

    /** @param settings by name: a number, true or false, a word, or a list of days or of people and groups */
    record RuleBody(String name, Boolean locked, RuleFilter filter, Map<String, JsonValue> settings) {

        static RuleBody of(PolicyRule rule) {
            return new RuleBody(
                    rule.name(), rule.locked(), rule.filter(), rule.sayings().entrySet().stream()
                            .collect(Collectors.toMap(Map.Entry::getKey, said -> RecordJson.write(said.getValue()))));
        }

        PolicyRule rule() {
            Map<Setting, String> says = new EnumMap<>(Setting.class);
            if (settings != null) {
                settings.forEach((key, value) -> says.put(Setting.of(key), text(value)));
            }
            return new PolicyRule(name, Given.yes(locked), filter, says);
        }

        private static String text(JsonValue value) {
            if (value == null || value == JsonValue.NULL) {
                return null;
            }
            if (value instanceof JsonArray list) {
                return list.stream().map(RuleBody::text).collect(Collectors.joining(", "));
            }
            return value instanceof JsonString text ? text.getString() : value.toString();
        }
    }

    record NewPolicy(String name, Integer basedOn) {}

    /** @param seq as it was read; left out: whatever it is now */
    record PolicyBody(Long seq, String name, List<RuleBody> rules) {}

    /** @param position of the rule that is asked about, from 0 */
    record MatchBody(List<RuleBody> rules, Integer position) {}

    /** @param overrideReason why without a fresh rehearsal */
    record ActivationBody(Activation.Mode mode, Integer rampWeeks, String overrideReason) {

        Activation activation() {
            return new Activation(mode == null ? Activation.Mode.NEXT_CYCLE : mode, rampWeeks);
        }
    }

    /** @param unreadable what the database says in these rules and nobody can read; no sweep decides about their cards */
    record PolicyDocument(PolicyLine line, long seq, List<RuleBody> rules, List<UnreadableRule> unreadable) {}

    record SettingDocument(String name, Setting.Shape shape, String builtIn, List<String> choices) {}

    @Inject
    PolicyDrafting drafting;

    @Inject
    PolicyMatching matching;

    @Inject
    PolicyWithdrawal withdrawal;

    @Inject
    ActivationRoom room;

    @Context
    UriInfo uri;

    @GET
    @Operation(summary = "Versions of the policy, newest first")
    @Answer(each = PolicyLine.class)
    public Items list() {
        return Slice.whole(drafting.versions());
    }

    @GET
    @Path("/settings")
    @Operation(summary = "What a rule may settle, and what is built in")
    @Answer(each = SettingDocument.class)
    public Items settings() {
        return Slice.whole(Arrays.stream(Setting.values())
                .map(setting -> new SettingDocument(setting.key(), setting.shape(), setting.builtIn(), setting.choices()))
                .toList());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Begins a draft", description = "basedOn: the number of a version whose rules it begins with. A version that is or was active never changes.")
    @Answer(value = PolicyDocument.class, status = 201)
    public Response begin(NewPolicy body) {
        int number = drafting.begin(Given.needed("name", body.name()), body.basedOn());
        return Response.created(uri.getAbsolutePathBuilder().path(String.valueOf(number)).build()).entity(one(number)).build();
    }

    @GET
    @Path("/{number: \\d{1,9}}")
    @Operation(summary = "One version with its rules", description = "The first rule that matches a card wins; about what it does not say the card’s collection decides.")
    public PolicyDocument one(@PathParam("number") int number) {
        PolicyVersion version = drafting.version(number);
        return new PolicyDocument(version.line(), version.seq(), version.rules().stream().map(RuleBody::of).toList(), version.unreadable());
    }

    @PUT
    @Path("/{number: \\d{1,9}}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Replaces name and rules of a draft", description = "A rehearsed one becomes a draft again. 409 where seq is not the latest.")
    public PolicyDocument save(@PathParam("number") int number, PolicyBody body) {
        PolicyVersion now = drafting.version(number);
        drafting.save(
                number,
                body.seq() == null ? now.seq() : body.seq(),
                body.name() == null ? now.line().name() : body.name(),
                body.rules() == null ? now.rules() : rules(body.rules()));
        return one(number);
    }

    @DELETE
    @Path("/{number: \\d{1,9}}")
    @Operation(summary = "Throws a draft away")
    @Answer(status = 204)
    public Response discard(@PathParam("number") int number) {
        drafting.discard(number);
        return Response.noContent().build();
    }

    @POST
    @Path("/match")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Which cards a rule matches, and which rule wins", description = "Of rules that need not be saved. Counts, and the first cards with the rule that wins each.")
    public MatchReport match(MatchBody body) {
        List<PolicyRule> rules = rules(Given.needed("rules", body.rules()));
        int position = body.position() == null ? rules.size() - 1 : body.position();
        if (position < 0 || position >= rules.size()) {
            throw new InvalidInput("position", "api.number-between", "position", 0, Math.max(0, rules.size() - 1));
        }
        return matching.match(rules, position);
    }

    @POST
    @Path("/{number: \\d{1,9}}/activate")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Brings a version into force",
            description =
                    "mode NEXT_CYCLE, RECOMPUTE or RAMP with rampWeeks. 409 without a rehearsal of these rules, for this mode, of the last 24 hours, unless overrideReason says why. Where two administrators are needed the first call answers active: false. The rules hold at once; run is the number under which /rehearsals tells how far their cards have come, and how many did not become what was rehearsed.")
    public ActivationReport activate(@PathParam("number") int number, ActivationBody body) {
        return room.activate(number, body.activation(), body.overrideReason());
    }

    @GET
    @Path("/left-behind")
    @Operation(summary = "Rules whose POLICY reasons still speak against cards", description = "Also of versions that are not in force any more.")
    @Answer(each = LeftBehind.class)
    public Items leftBehind() {
        return Slice.whole(withdrawal.leftBehind());
    }

    @GET
    @Path("/{number: \\d{1,9}}/rules/{position: \\d{1,3}}/left-behind")
    @Operation(summary = "The cards that a rule made need verification and that nobody has verified since", description = "position counts from 0. The longest asked first.")
    @Answer(each = LeftCard.class)
    public Response leftCards(@PathParam("number") int number, @PathParam("position") int position) {
        Slice slice = Slice.of(uri);
        return slice.answer(uri, withdrawal.cards(number, position, slice.first(), slice.size()), card -> card);
    }

    @POST
    @Path("/{number: \\d{1,9}}/rules/{position: \\d{1,3}}/withdraw")
    @Operation(summary = "Takes the POLICY reasons of a rule back", description = "position counts from 0. Cards that the rule alone tracked and nobody verified are not tracked any more.")
    @Answer(each = LeftBehind.class)
    public Items withdraw(@PathParam("number") int number, @PathParam("position") int position) {
        withdrawal.withdraw(number, position);
        return leftBehind();
    }

    private static List<PolicyRule> rules(List<RuleBody> bodies) {
        return bodies.stream().map(RuleBody::rule).toList();
    }
}
