package org.pramana.web.api;

import jakarta.ejb.AccessLocalException;
import jakarta.ejb.EJBAccessException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.pramana.card.CardChangedMeanwhile;
import org.pramana.people.TooManyTries;
import org.pramana.store.Outage;
import org.pramana.verification.OtherVersionOnScreen;
import org.pramana.words.InvalidInput;
import org.pramana.words.Refusal;
import org.pramana.words.Words;

/** Every failure of the API, as a problem document in the caller's language. What nobody foresaw gets an id that is also in the log, and nothing else. */
@Provider
public class ProblemMapper implements ExceptionMapper<Throwable> {

    static final String MEDIA_TYPE = "application/problem+json";

    private static final Logger LOG = System.getLogger(ProblemMapper.class.getName());
    private static final int SECONDS_UNTIL_THE_DATABASE_MAY_BE_BACK = 5;

    /** Where the domain calls a field otherwise than the API does. */
    private static final Map<String, String> NAMES_HERE = Map.of("fixedDate", "date", "intervalDays", "interval");

    @Context
    HttpHeaders headers;

    @Override
    public Response toResponse(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause() == cause ? null : cause.getCause()) {
            if (cause instanceof Refusal refusal) {
                return refused(refusal);
            }
            if (cause instanceof EJBAccessException || cause instanceof AccessLocalException) {
                return plain(403, "api.not-your-role").build();
            }
            if (cause instanceof ConstraintViolationException invalid) {
                return invalid(invalid);
            }
            if (cause instanceof WebApplicationException http) {
                return http(http);
            }
        }
        if (Outage.isBehind(thrown)) {
            LOG.log(Level.WARNING, "The database does not answer: {0}", thrown.getMessage());
            return plain(503, "api.database-away").header("Retry-After", SECONDS_UNTIL_THE_DATABASE_MAY_BE_BACK).build();
        }
        return unforeseen(thrown);
    }

    private Response refused(Refusal refusal) {
        int status = refusal instanceof BodyTooLarge
                ? 413
                : switch (refusal.kind()) {
                    case UNKNOWN -> 404;
                    case NOT_ALLOWED -> 403;
                    case INVALID -> 400;
                    case CONFLICT -> 409;
                    case TOO_OFTEN -> 429;
                };
        String field = refusal instanceof InvalidInput input ? NAMES_HERE.getOrDefault(input.field(), input.field()) : null;
        Response.ResponseBuilder response = problem(status, refusal.key(), refusal.sentence(language()), field, more(refusal));
        if (refusal instanceof TooManyTries tooMany) {
            response.header("Retry-After", tooMany.seconds());
        }
        return response.build();
    }

    private static Map<String, Object> more(Refusal refusal) {
        Map<String, Object> more = new LinkedHashMap<>();
        if (refusal instanceof CardChangedMeanwhile changed && changed.conflict() != null) {
            more.put("baseVersion", changed.conflict().base().version());
            more.put("currentVersion", changed.conflict().theirs().version());
        }
        if (refusal instanceof OtherVersionOnScreen other) {
            more.put("versionOnScreen", other.onScreen());
            more.put("currentVersion", other.published());
            more.put("diff", "cards/%s/diff?from=%d&to=%d".formatted(other.slug(), other.onScreen(), other.published()));
        }
        return more;
    }

    private Response invalid(ConstraintViolationException invalid) {
        ConstraintViolation<?> first = invalid.getConstraintViolations().stream().findFirst().orElse(null);
        String path = first == null ? null : first.getPropertyPath().toString();
        String field = path == null ? null : path.substring(path.lastIndexOf('.') + 1);
        return problem(400, "api.invalid", first == null ? say("api.invalid") : first.getMessage(), field, Map.of()).build();
    }

    private Response http(WebApplicationException http) {
        int status = http.getResponse().getStatus();
        if (status < 400) {
            return http.getResponse();
        }
        String key = http instanceof NotFoundException ? "api.no-such-address" : "api.status-" + status;
        String sentence = say(key);
        Response.ResponseBuilder response = problem(status, key, sentence.equals(key) ? say("api.status-400") : sentence, null, Map.of());
        String allow = http.getResponse().getHeaderString(HttpHeaders.ALLOW);
        return (allow == null ? response : response.header(HttpHeaders.ALLOW, allow)).build();
    }

    private Response unforeseen(Throwable thrown) {
        String id = UUID.randomUUID().toString();
        LOG.log(Level.ERROR, "Unforeseen in the REST API, reported as " + id, thrown);
        return problem(500, "api.unforeseen", say("api.unforeseen", id), null, Map.of("id", id)).build();
    }

    private Response.ResponseBuilder plain(int status, String key) {
        return problem(status, key, say(key), null, Map.of());
    }

    private Response.ResponseBuilder problem(int status, String key, String sentence, String field, Map<String, Object> more) {
        Problem problem = new Problem("urn:pramana:problem:" + key, say("api.title-" + status), status, sentence, key, field, more);
        return Response.status(status).type(MEDIA_TYPE).entity(problem).header(HttpHeaders.CONTENT_LANGUAGE, language().toLanguageTag());
    }

    private String say(String key, Object... arguments) {
        return Words.say(language(), key, arguments);
    }

    private Locale language() {
        return Caller.asked(headers).orElse(Locale.ENGLISH);
    }
}
