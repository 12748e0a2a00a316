package org.pramana.tests.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pramana.tests.api.Stage.ok;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sentences of the API are in the language that the request asks for, else in the caller's own; whoever builds them. */
class LanguageIT {

    private static final String HINDI = "(?s).*[\\u0900-\\u097F].*";

    /** The creator and the operator of the sample data read English. */
    @ParameterizedTest
    @CsvSource({
        "creator, /cards/sla-credits/trust, sentence",
        "creator, /cards/sla-credits/decisions, sentence",
        "operator, /sweeps/1, summary",
    })
    void acceptLanguageWins(String login, String path, String field) {
        ApiClient client = ApiClient.as(login);

        assertThat(said(client, path, field, "hi-IN,hi;q=0.9")).matches(HINDI);
        assertThat(said(client, path, field, "en")).isNotBlank().doesNotMatch(HINDI);
        assertThat(said(client, path, field, "fr")).as("not spoken here").isEqualTo(said(client, path, field, "en"));
        assertThat(ok(200, client.get(path)).toString()).isEqualTo(ok(200, client.get(path, "Accept-Language", "en")).toString());
    }

    private static String said(ApiClient client, String path, String field, String language) {
        var answer = ok(200, client.get(path, "Accept-Language", language));
        return answer.containsKey(field) ? answer.getString(field) : answer.toString();
    }
}
