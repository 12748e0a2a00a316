package org.pramana.tests.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pramana.tests.api.ApiClient;

/**
 * Threat S19: who gets which answer, role by role, from the server itself. That every boundary asks for the roles it should is {@code
 * BoundaryRolesTest}; this is the proof that the server listens. Of the sample logins, admin may also read some collections, operator none.
 */
class SecurityTableIT {

    private static final Map<String, ApiClient> PROGRAMS = new LinkedHashMap<>();
    private static final Map<String, PortalClient> PEOPLE = new LinkedHashMap<>();

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(
            useHeadersInDisplayName = true,
            textBlock =
                    """
                    METHOD, PATH,                    anonymous, consumer, creator, admin, operator
                    GET,    /me,                     401,       200,      200,     200,   200
                    GET,    /tokens,                 401,       200,      200,     200,   200
                    GET,    /people?q=a,             401,       200,      200,     200,   200
                    GET,    /me/mail,                401,       200,      200,     200,   200
                    GET,    /people/consumer,        401,       403,      403,     200,   403
                    PATCH,  /people/nobody-here,     401,       403,      403,     404,   403
                    GET,    /groups/nothing-here,    401,       403,      403,     404,   403
                    DELETE, /groups/nothing-here,    401,       403,      403,     404,   403
                    GET,    /collections,            401,       200,      200,     200,   403
                    GET,    /cards,                  401,       200,      200,     200,   403
                    GET,    /search?q=price,         401,       200,      200,     200,   403
                    GET,    /cards/sla-credits/similar, 401,    200,      200,     404,   403
                    GET,    /search/index,           401,       403,      403,     200,   200
                    GET,    /search/meaning,         401,       403,      403,     200,   200
                    POST,   /search/index/comparison, 401,      403,      403,     202,   202
                    DELETE, /search/index/rebuild,   401,       403,      403,     204,   204
                    GET,    /search/synonyms,        401,       403,      403,     200,   403
                    GET,    /search/terms,           401,       403,      403,     200,   403
                    GET,    /search/gaps,            401,       403,      403,     200,   403
                    GET,    /search/golden,          401,       403,      403,     200,   403
                    POST,   /search/gaps/check,      401,       403,      403,     200,   403
                    DELETE, /search/synonyms/9999,   401,       403,      403,     404,   403
                    GET,    /duplicates,             401,       403,      200,     403,   403
                    GET,    /tasks,                  401,       403,      200,     403,   403
                    GET,    /bulk,                   401,       403,      200,     403,   403
                    GET,    /cards.csv?collection=none, 401,    200,      200,     200,   403
                    GET,    /filters,                401,       403,      200,     403,   403
                    DELETE, /filters/0,              401,       403,      404,     403,   403
                    DELETE, /bulk/0,                 401,       403,      404,     403,   403
                    GET,    /load/consumer/levelling, 401,      403,      403,     200,   403
                    GET,    /archive-queue,          401,       403,      200,     403,   403
                    GET,    /questions,              401,       200,      200,     200,   403
                    GET,    /experts/ledger,         401,       200,      200,     200,   403
                    GET,    /announcements,          401,       200,      200,     200,   403
                    GET,    /announcements/sent,     401,       403,      200,     403,   403
                    GET,    /announcements/team,     401,       200,      200,     200,   403
                    GET,    /announcements/0,        401,       403,      404,     403,   403
                    GET,    /groups/x/managers,      401,       403,      403,     404,   403
                    GET,    /settings/public-links,  401,       403,      403,     200,   403
                    POST,   /cards/x/customers/copy, 401,       404,      404,     404,   403
                    GET,    /cards/x/customers/stamp, 401,      403,      404,     403,   403
                    GET,    /follows,                401,       200,      200,     200,   403
                    PUT,    /follows/cards/none,     401,       404,      404,     404,   403
                    GET,    /for-you,                401,       200,      200,     200,   403
                    GET,    /notices,                401,       200,      200,     200,   403
                    GET,    /notices/unread,         401,       200,      200,     200,   403
                    POST,   /notices/0/read,         401,       404,      404,     404,   403
                    GET,    /corrections,            401,       200,      200,     200,   403
                    POST,   /corrections/0/told,     401,       404,      404,     404,   403
                    GET,    /corrections/issued,     401,       403,      403,     200,   403
                    POST,   /corrections/0/names,    401,       403,      403,     404,   403
                    GET,    /cards/x/corrections,    401,       403,      404,     403,   403
                    GET,    /inherited,              401,       403,      200,     403,   403
                    GET,    /people/consumer/leaving, 401,      403,      403,     200,   403
                    POST,   /people/nobody/leaving,  401,       403,      403,     404,   403
                    GET,    /collections/none-such/default-verifier, 401, 403, 404, 404, 403
                    GET,    /load,                   401,       403,      403,     200,   403
                    GET,    /load/consumer,          401,       403,      403,     200,   403
                    GET,    /bus-factor,             401,       403,      403,     200,   403
                    GET,    /bus-factor/cards,       401,       403,      403,     200,   403
                    DELETE, /cards/none-such/verification, 401, 403, 404,    403,   403
                    GET,    /sweeps,                 401,       403,      403,     200,   200
                    GET,    /sweeps/0/decisions.csv, 401,       403,      403,     404,   404
                    GET,    /cards/sla-credits/check, 401,      403,      200,     403,   403
                    GET,    /trust,                  401,       403,      200,     200,   403
                    GET,    /trust/days?by=COLLECTION&key=nothing-here, 401, 403, 404, 404, 403
                    GET,    /link-checks,            401,       403,      403,     200,   200
                    GET,    /policies,               401,       403,      403,     200,   403
                    GET,    /policies/0/rules/0/left-behind, 401, 403, 403,  404,   403
                    POST,   /sweeps/0/decisions/0/undo, 401, 403,    403,     404,   403
                    GET,    /rehearsals/0,           401,       403,      403,     404,   403
                    GET,    /rehearsals/0/deviations, 401,      403,      403,     404,   403
                    GET,    /rehearsals/0/deviations.csv, 401,  403,      403,     404,   403
                    GET,    /events,                 401,       403,      403,     200,   403
                    POST,   /events/0/undo,          401,       403,      403,     404,   403
                    GET,    /mail/questions,         401,       403,      403,     200,   200
                    GET,    /imports,                401,       403,      200,     200,   200
                    """)
    void theApiAnswers(String method, String path, int anonymous, int consumer, int creator, int admin, int operator) {
        Map<String, Integer> expected = row(anonymous, consumer, creator, admin, operator);
        Map<String, Integer> answers = new LinkedHashMap<>();
        for (String who : expected.keySet()) {
            ApiClient client = PROGRAMS.computeIfAbsent(who, login -> login.equals("anonymous") ? ApiClient.anonymous() : ApiClient.as(login));
            var request = client.request(path, "Content-Type", "application/json");
            request.method(method, method.equals("PATCH") || method.equals("POST") ? BodyPublishers.ofString("{}") : BodyPublishers.noBody());
            answers.put(who, client.send(request).statusCode());
        }

        assertThat(answers).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            useHeadersInDisplayName = true,
            textBlock =
                    """
                    PAGE,                            anonymous, consumer, creator, admin, operator
                    /signin.xhtml,                   200,       302,      302,     302,   302
                    /account/index.xhtml,            303,       200,      200,     200,   200
                    /account/mail.xhtml,             303,       200,      200,     200,   200
                    /account/follows.xhtml,          303,       200,      200,     200,   200
                    /notices/index.xhtml,            303,       200,      200,     200,   200
                    /studio/index.xhtml,             303,       403,      200,     403,   403
                    /tasks/index.xhtml,              303,       403,      200,     403,   403
                    /library/many.xhtml,             303,       403,      200,     403,   403
                    /library/many-run.xhtml?run=0,   303,       403,      404,     403,   403
                    /tasks/archive.xhtml,            303,       403,      200,     403,   403
                    /questions/index.xhtml,          303,       200,      200,     200,   403
                    /questions/inbox.xhtml,          303,       200,      200,     200,   403
                    /questions/experts.xhtml,        303,       200,      200,     200,   403
                    /questions/choices?of=people&question=0, 303, 200,    200,     200,   200
                    /questions/ledger.xhtml,         303,       200,      200,     200,   403
                    /tasks/check.xhtml?card=sla-credits, 303,   403,      200,     403,   403
                    /announcements/index.xhtml,      303,       200,      200,     200,   200
                    /announcements/sent.xhtml,       303,       403,      200,     403,   403
                    /announcements/rules.xhtml,      303,       403,      200,     403,   403
                    /studio/announce.xhtml?card=x,   303,       403,      404,     403,   403
                    /studio/correct.xhtml?card=x,    303,       403,      404,     403,   403
                    /studio/duplicates.xhtml,        303,       403,      200,     403,   403
                    /tasks/inherited.xhtml,          303,       403,      200,     403,   403
                    /admin/load.xhtml,               303,       403,      403,     200,   403
                    /admin/alone.xhtml,              303,       403,      403,     200,   403
                    /admin/leaving.xhtml?login=consumer, 303,   403,      403,     200,   403
                    /insight/trust.xhtml,            303,       403,      200,     200,   403
                    /library/cards.csv?collection=none, 303,    200,      200,     200,   403
                    /insight/trust.csv?by=TAG,       303,       403,      200,     200,   403
                    /admin/public-links.xhtml,       303,       403,      403,     200,   403
                    /s/AAAAAAAAAAAAAAAA,             303,       404,      404,     404,   404
                    /admin/index.xhtml,              303,       403,      403,     200,   302
                    /admin/people.xhtml,             303,       403,      403,     200,   403
                    /admin/groups.xhtml,             303,       403,      403,     200,   403
                    /admin/search.xhtml,             303,       403,      403,     200,   403
                    /admin/audit.xhtml,              303,       403,      403,     200,   403
                    /admin/corrections.xhtml,        303,       403,      403,     200,   403
                    /admin/policies.xhtml,           303,       403,      403,     200,   403
                    /admin/rule.xhtml?policy=0,      303,       403,      403,     404,   403
                    /admin/beside.xhtml?run=0,       303,       403,      403,     404,   403
                    /admin/deviations.xhtml?run=0,   303,       403,      403,     404,   403
                    /admin/left.xhtml?policy=0&rule=1, 303,     403,      403,     404,   403
                    /admin/events.xhtml,             303,       403,      403,     200,   403
                    /admin/event.xhtml?id=0,         303,       403,      403,     404,   403
                    /admin/sweeps.xhtml,             303,       403,      403,     200,   200
                    /admin/sweep-beside.xhtml?run=0, 303,       403,      403,     404,   404
                    /admin/mail.xhtml,               303,       403,      403,     200,   200
                    /admin/received.xhtml,           303,       403,      403,     200,   200
                    /WEB-INF/web.xml,                303,       404,      404,     404,   404
                    """)
    void thePortalAnswers(String path, int anonymous, int consumer, int creator, int admin, int operator) {
        Map<String, Integer> expected = row(anonymous, consumer, creator, admin, operator);
        Map<String, Integer> answers = new LinkedHashMap<>();
        for (String who : expected.keySet()) {
            PortalClient client = PEOPLE.computeIfAbsent(who, login -> login.equals("anonymous") ? PortalClient.nobody() : PortalClient.as(login));
            answers.put(who, client.get(path).statusCode());
        }

        assertThat(answers).isEqualTo(expected);
    }

    private static Map<String, Integer> row(int anonymous, int consumer, int creator, int admin, int operator) {
        Map<String, Integer> row = new LinkedHashMap<>();
        row.put("anonymous", anonymous);
        row.put("consumer", consumer);
        row.put("creator", creator);
        row.put("admin", admin);
        row.put("operator", operator);
        return row;
    }
}
