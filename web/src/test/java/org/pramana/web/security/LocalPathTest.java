package org.pramana.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalPathTest {

    @ParameterizedTest
    @ValueSource(strings = {"/index.xhtml", "/card/sla-credits", "/library/index.xhtml?q=refund&collection=x", "/library/index.xhtml?q=..%2F%2Fa", "/"})
    void aPageOfOursIsTheWayBack(String path) {
        assertThat(LocalPath.orHome(path)).isEqualTo(path);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "", "index.xhtml", "http://evil.example/", "https:evil.example", "//evil.example", "///evil.example", "/\\evil.example", "\\\\evil.example",
        "/a/../../evil", "/a\r\nSet-Cookie: x=y", "/a b", "/\tevil", "javascript:alert(1)", "/x;jsessionid=1", "/signin.xhtml", "/sign-in", "/é"
    })
    void nothingLeadsElsewhereOrRoundInCircles(String path) {
        assertThat(LocalPath.orHome(path)).isEqualTo(LocalPath.HOME);
    }

    @Test
    void nothingAskedForIsTheFrontPage() {
        assertThat(LocalPath.orHome(null)).isEqualTo(LocalPath.HOME);
        assertThat(LocalPath.orHome("/" + "a".repeat(2_000))).isEqualTo(LocalPath.HOME);
    }
}
