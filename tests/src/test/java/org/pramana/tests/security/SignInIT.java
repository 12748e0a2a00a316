package org.pramana.tests.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pramana.tests.Sandbox;
import org.pramana.tests.api.ApiClient;

/** Threats S11 to S15: sessions, and who may guess how often. */
class SignInIT {

    private static final String ACCOUNT = "/account/index.xhtml";
    private static final ExecutorService THREADS = Executors.newFixedThreadPool(8);

    @AfterAll
    static void rest() {
        THREADS.shutdown();
    }

    @Test
    void whoIsNotSignedInIsLedToTheFormAndFromThereToThePageFirstAskedFor() {
        PortalClient client = PortalClient.nobody();

        HttpResponse<String> led = client.get("/library/index.xhtml?q=credit%20note");
        assertThat(led.statusCode()).isEqualTo(303);
        assertThat(led.headers().firstValue("Location")).contains("/pramana/signin.xhtml?to=%2Flibrary%2Findex.xhtml%3Fq%3Dcredit%2520note");

        HttpResponse<String> form = client.get("/signin.xhtml?to=%2Flibrary%2Findex.xhtml%3Fq%3Dcredit%2520note");
        assertThat(form.body()).contains("name=\"to\" value=\"/library/index.xhtml?q=credit%20note\"");

        HttpResponse<String> in = client.post("/sign-in", Map.of("login", "consumer", "password", "pramana", "to", "/library/index.xhtml?q=credit%20note"));
        assertThat(in.statusCode()).isEqualTo(302);
        assertThat(in.headers().firstValue("Location")).contains("/pramana/library/index.xhtml?q=credit%20note");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example/", "//evil.example/", "/\\evil.example", "/\r\nX: y", "javascript:alert(1)"})
    void theWayBackNeverLeadsElsewhere(String to) {
        HttpResponse<String> in = PortalClient.nobody().post("/sign-in", Map.of("login", "consumer", "password", "pramana", "to", to));

        assertThat(in.headers().firstValue("Location")).contains("/pramana/index.xhtml");
    }

    @Test
    void theIdOfTheSessionChangesAtSignInAndThePlantedOneIsDead() {
        PortalClient client = PortalClient.as("consumer2"); // the attacker's own, planted in somebody else's browser
        String planted = client.session();
        assertThat(planted).isNotNull();
        client.signIn("consumer", "pramana");

        assertThat(client.session()).isNotNull().isNotEqualTo(planted);
        assertThat(client.get(ACCOUNT).statusCode()).isEqualTo(200);
        assertThat(PortalClient.nobody().withSession(planted).get(ACCOUNT).statusCode()).isEqualTo(303);
    }

    @Test
    void whoOnlyLooksAtTheFormGetsNoSession() {
        PortalClient client = PortalClient.nobody();

        assertThat(client.get("/signin.xhtml").headers().allValues("Set-Cookie")).isEmpty();
        assertThat(client.get("/signin.xhtml?expired=true").headers().allValues("Set-Cookie")).isEmpty();
        assertThat(client.session()).isNull();
    }

    @Test
    void aMadeUpIdIsNeverTakenOver() {
        PortalClient client = PortalClient.nobody().withSession("attackers-choice");
        client.signIn("consumer", "pramana");

        assertThat(client.session()).isNotEqualTo("attackers-choice");
        assertThat(PortalClient.nobody().withSession("attackers-choice").get(ACCOUNT).statusCode()).isEqualTo(303);
    }

    @Test
    void noIdOfASessionIsInAnAddress() {
        HttpResponse<String> page = PortalClient.nobody().get("/signin.xhtml");

        assertThat(page.body()).doesNotContainIgnoringCase("jsessionid");
        String id = PortalClient.as("consumer").session();
        assertThat(PortalClient.nobody().get("/account/index.xhtml;jsessionid=" + id).statusCode()).isNotEqualTo(200);
        assertThat(PortalClient.nobody().get("/account/index.xhtml;" + PortalClient.SESSION + "=" + id).statusCode()).isNotEqualTo(200);
    }

    @Test
    void theCookieIsForTheServerAndForOurPagesOnly() {
        HttpResponse<String> in = PortalClient.nobody().signIn("consumer", "pramana");
        assertThat(in.headers().allValues("Set-Cookie")).as("the session's, and tastes").hasSizeGreaterThan(1).anyMatch(cookie -> cookie.startsWith(PortalClient.SESSION));

        assertThat(in.headers().allValues("Set-Cookie")).isNotEmpty().allSatisfy(cookie ->
                assertThat(cookie).contains("HttpOnly").containsIgnoringCase("SameSite=Lax").containsOnlyOnce("SameSite").contains("Path=/pramana"));
    }

    @Test
    void signingOutEndsTheSessionForGood() {
        PortalClient client = PortalClient.as("consumer");
        String id = client.session();

        HttpResponse<String> out = client.post("/sign-out", Map.of());

        assertThat(out.statusCode()).isEqualTo(302);
        assertThat(out.headers().firstValue("Location").orElse("")).contains("/signin.xhtml");
        assertThat(PortalClient.nobody().withSession(id).get(ACCOUNT).statusCode()).isEqualTo(303);
    }

    @Test
    void anExpiredSessionInTheMiddleOfAFormLeadsBackToThatForm() {
        PortalClient client = PortalClient.as("consumer");
        Map<String, String> form = PortalClient.hiddenFields(client.get(ACCOUNT).body(), "away");
        client.withSession("long-gone");

        HttpResponse<String> led = client.post(ACCOUNT, form, "Referer", Sandbox.portal() + ACCOUNT + "?x=1");
        assertThat(led.statusCode()).isEqualTo(303);
        assertThat(led.headers().firstValue("Location")).contains("/pramana/signin.xhtml?to=%2Faccount%2Findex.xhtml%3Fx%3D1&expired=true");

        HttpResponse<String> ajax = client.post(ACCOUNT, form, "Faces-Request", "partial/ajax");
        assertThat(ajax.body()).contains("<partial-response><redirect url=\"/pramana/signin.xhtml?expired=true\">");
    }

    @Test
    void aViewThatTheServerForgotIsShownAnewWithAWordAboutIt() {
        PortalClient client = PortalClient.as("consumer");
        Map<String, String> form = PortalClient.hiddenFields(client.get(ACCOUNT).body(), "away");
        form.put("jakarta.faces.ViewState", "123:456");

        HttpResponse<String> led = client.post(ACCOUNT, form, "Referer", Sandbox.portal() + ACCOUNT);
        assertThat(led.statusCode()).isEqualTo(302);
        assertThat(client.get(ACCOUNT).body()).contains("open for too long");
    }

    /** That it also takes the same time is PasswordHashTest's: in processor time, which a busy machine does not change. */
    @Test
    void wrongUnknownAndDisabledGetTheSameAnswer() {
        Guesser guesser = new Guesser("127.4.0.1");
        Guesser.Answer wrong = guesser.guess("elena", "not her password");
        Guesser.Answer nobody = guesser.guess("nobody-at-all", "not her password");
        Guesser.Answer left = guesser.guess("rasmus", "pramana");

        assertThat(List.of(wrong.status(), nobody.status(), left.status())).containsOnly(403);
        assertThat(plain(nobody.body(), "nobody-at-all")).isEqualTo(plain(wrong.body(), "elena"));
        assertThat(plain(left.body(), "rasmus")).isEqualTo(plain(wrong.body(), "elena"));
    }

    @Test
    void afterFiveWrongTriesThereIsADelayWhetherTheAccountExistsOrNot() {
        for (String login : List.of("hannah", "nobody-of-that-name")) {
            Guesser guesser = new Guesser("127.4.0.2");
            for (int i = 0; i < 5; i++) {
                assertThat(guesser.guess(login, "wrong " + i).status()).isEqualTo(403);
            }
            Guesser.Answer delayed = guesser.guess(login, "pramana");
            assertThat(delayed.status()).isEqualTo(429);
            assertThat(Integer.parseInt(delayed.header("Retry-After"))).isBetween(1, 2);
        }
    }

    @Test
    void guessingFromElsewhereDoesNotLockAnybodyOutOfTheirOwnDesk() {
        assertThat(new Guesser("127.4.0.3").guess("daniel", "pramana").status()).isEqualTo(302);

        Guesser attacker = new Guesser("127.4.0.4");
        for (int i = 0; i < 6; i++) {
            attacker.guess("daniel", "wrong " + i);
        }

        assertThat(attacker.guess("daniel", "pramana").status()).isEqualTo(429);
        assertThat(new Guesser("127.4.0.3").guess("daniel", "pramana").status()).isEqualTo(302);
    }

    @Test
    void oneAddressMayBeWrongTwentyTimesAMinuteAndCostsNoMore() {
        Guesser attacker = new Guesser("127.4.0.5");
        long before = System.nanoTime();
        List<Guesser.Answer> answers = IntStream.range(0, 60)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> attacker.guess("spray" + i, "Summer2026!"), THREADS))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        // twenty, and one more for every three seconds that it took
        long allowed = 21 + (System.nanoTime() - before) / 3_000_000_000L;
        assertThat(answers.stream().filter(answer -> answer.status() == 403).count()).isLessThanOrEqualTo(allowed);
        assertThat(answers).extracting(Guesser.Answer::status).containsOnly(403, 429);
    }

    @Test
    void aPasswordOfAMillionCharactersIsNotHashed() {
        Guesser.Answer answer = new Guesser("127.4.0.6").guess("elena", "a".repeat(1_000_000));

        assertThat(answer.status()).isEqualTo(403);
    }

    @Test
    void theApiAnswersInItsOwnFormAndNeverWithARedirect() {
        HttpResponse<String> nobody = ApiClient.anonymous().get("/me");

        assertThat(nobody.statusCode()).isEqualTo(401);
        assertThat(nobody.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(nobody.headers().allValues("WWW-Authenticate")).anyMatch(header -> header.startsWith("Basic")).anyMatch(header -> header.startsWith("Bearer"));
        assertThat(ApiClient.as("consumer", "wrong").get("/me").statusCode()).isEqualTo(401);
        assertThat(ApiClient.withToken("pramana_wrong").get("/me").statusCode()).isEqualTo(401);
        assertThat(ApiClient.as("consumer").get("/me").statusCode()).isEqualTo(200);
    }

    @Test
    void aSessionMayReadTheApiButNotChangeAnythingThroughIt() {
        PortalClient client = PortalClient.as("consumer");

        assertThat(client.get("/api/v1/me").statusCode()).isEqualTo(200);
        assertThat(client.send("POST", "/api/v1/tokens").statusCode()).isEqualTo(401);
    }

    /** The page without what differs every time. */
    private static String plain(String page, String login) {
        return page.replace("value=\"" + login + "\"", "")
                .replaceAll("nonce=\"[^\"]*\"", "")
                .replaceAll("csp\\.init\\('[^']*'\\)", "")
                .replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "");
    }
}
