package org.pramana.tests.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pramana.tests.Sandbox;
import org.pramana.tests.api.ApiClient;

/** Threat S13: whatever changes about a person is felt by their open session and their programs at the very next request. */
class RightsAtOnceIT {

    private static final String PASSWORD = "monsoon over pune";
    private static final String ACCOUNT = "/account/index.xhtml";

    private final ApiClient administrator = ApiClient.as("admin");
    private final String login = "it-" + UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    void somebodyNew() {
        var registered = administrator.post("/people", "{\"login\":\"%s\",\"name\":\"Ishan Test\",\"password\":\"%s\"}".formatted(login, PASSWORD));
        assertThat(registered.statusCode()).as(registered.body()).isEqualTo(201);
    }

    @Test
    void whoIsDisabledIsOutAtTheNextRequest() {
        PortalClient session = PortalClient.as(login, PASSWORD);
        ApiClient program = ApiClient.as(login, PASSWORD);
        ApiClient token = ApiClient.withToken(ApiClient.object(program.post("/tokens", "{\"name\":\"laptop\"}")).getString("token"));
        assertThat(session.get(ACCOUNT).statusCode()).isEqualTo(200);
        assertThat(program.get("/me").statusCode()).isEqualTo(200);
        assertThat(token.get("/me").statusCode()).isEqualTo(200);

        patch("{\"active\":false}");

        assertThat(session.get(ACCOUNT).statusCode()).isEqualTo(303);
        assertThat(program.get("/me").statusCode()).isEqualTo(401);
        assertThat(token.get("/me").statusCode()).isEqualTo(401);

        patch("{\"active\":true}");

        assertThat(session.get(ACCOUNT).statusCode()).as("an old session stays dead").isEqualTo(303);
        assertThat(token.get("/me").statusCode()).as("an old token stays dead").isEqualTo(401);
        assertThat(ApiClient.as(login, PASSWORD).get("/me").statusCode()).isEqualTo(200);
    }

    @Test
    void aNewPasswordEndsSessionsAndTokens() {
        PortalClient session = PortalClient.as(login, PASSWORD);
        ApiClient program = ApiClient.as(login, PASSWORD);
        ApiClient token = ApiClient.withToken(ApiClient.object(program.post("/tokens", "{\"name\":\"laptop\"}")).getString("token"));

        patch("{\"password\":\"another short sentence\"}");

        assertThat(session.get(ACCOUNT).statusCode()).isEqualTo(303);
        assertThat(program.get("/me").statusCode()).isEqualTo(401);
        assertThat(token.get("/me").statusCode()).isEqualTo(401);
    }

    @Test
    void aRevokedTokenIsDeadAtItsNextRequest() {
        ApiClient program = ApiClient.as(login, PASSWORD);
        var issued = ApiClient.object(program.post("/tokens", "{\"name\":\"laptop\"}"));
        ApiClient token = ApiClient.withToken(issued.getString("token"));
        assertThat(token.get("/me").statusCode()).isEqualTo(200);
        assertThat(program.get("/tokens").body()).contains("laptop").doesNotContain(issued.getString("token"));

        program.delete("/tokens/" + issued.getInt("id"));

        assertThat(token.get("/me").statusCode()).isEqualTo(401);
    }

    @Test
    void aRightThatIsGivenOrTakenChangesTheSessionsIdAndHoldsAtOnce() throws SQLException {
        String group = groupOfAuthors();
        PortalClient session = PortalClient.as(login, PASSWORD);
        assertThat(session.get("/studio/index.xhtml").statusCode()).isEqualTo(403);
        String before = session.session();

        administrator.post("/groups/%s/members".formatted(group), "{\"logins\":[\"%s\"]}".formatted(login));

        assertThat(session.get("/studio/index.xhtml").statusCode()).isEqualTo(200);
        String grown = session.session();
        assertThat(grown).isNotEqualTo(before);
        assertThat(PortalClient.nobody().withSession(before).get(ACCOUNT).statusCode()).isEqualTo(303);

        administrator.delete("/groups/%s/members/%s".formatted(group, login));

        assertThat(session.get("/studio/index.xhtml").statusCode()).isEqualTo(403);
        assertThat(session.session()).isNotEqualTo(grown);
    }

    @Test
    void everyChangeIsInTheTrail() throws SQLException {
        patch("{\"active\":false}");

        assertThat(deeds()).isEqualTo("person.registered person.disabled");
    }

    private void patch(String json) {
        var changed = administrator.patch("/people/" + login, json);
        assertThat(changed.statusCode()).as(changed.body()).isEqualTo(200);
    }

    private static String groupOfAuthors() throws SQLException {
        return text("select g.group_key from collection_grant c join person_group g on g.id = c.group_id where c.level = 'AUTHOR' order by g.id limit 1");
    }

    private String deeds() throws SQLException {
        return text("select group_concat(action order by id separator ' ') from audit_entry where subject = 'person:%s'".formatted(login));
    }

    private static String text(String select) throws SQLException {
        try (Connection database = Sandbox.database(); Statement statement = database.createStatement(); ResultSet row = statement.executeQuery(select)) {
            row.next();
            return row.getString(1);
        }
    }
}
