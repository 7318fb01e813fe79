package org.communique.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import org.communique.console.testbed.LonelyConsole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecurityTests extends LonelyConsole {

    private static final String REDRIVES = "/dead-letters/enrich/redrives?total=1";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/topics",
                "/topics/releases.raw",
                "/dead-letters",
                "/dead-letters/enrich",
                "/sign-in",
                "/none"
            })
    void everyPageIsKeptToItsOwnScriptsAndStyles(String path) {
        var page = pages.get().uri(path).exchange();

        assertThat(page.getResponse().getHeader("Content-Security-Policy"))
                .startsWith("default-src 'none'; script-src 'self'; style-src 'self'")
                .contains("frame-ancestors 'none'", "form-action 'self'", "base-uri 'none'")
                .doesNotContain("unsafe");
        assertThat(page.getResponse().getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(text(page))
                .contains("<nav aria-label=\"Pages\">")
                .doesNotContain("<style", " style=", "javascript:", " onclick=", "hx-on", "http://cdn", "https://cdn")
                .doesNotContainPattern("<script(?! defer src=\"/)")
                .doesNotContainPattern("(?:src|href)=\"(?:https?:)?//");
    }

    @Test
    void lookingMakesNoSession() {
        var page = pages.get().uri("/").exchange();

        assertThat(page.getRequest().getSession(false)).isNull();
        assertThat(page).hasStatusOk();
    }

    @Test
    void actNeedsAnOperator() {
        assertThat(pages.post().uri(REDRIVES).with(csrf()))
                .hasStatus(302)
                .redirectedUrl()
                .startsWith("/sign-in");
        assertThat(pages.post().uri(REDRIVES).with(csrf()).with(user("bob").roles("VIEWER")))
                .hasStatus(403);
        assertThat(ENRICH.requests("POST /dead-letters/redrives")).isEmpty();
    }

    @Test
    void actNeedsTheTokenOfItsPage() {
        assertThat(pages.post().uri(REDRIVES).with(user("ann").roles("OPERATOR")))
                .hasStatus(403);
        assertThat(pages.post()
                        .uri(REDRIVES)
                        .with(csrf().useInvalidToken())
                        .with(user("ann").roles("OPERATOR")))
                .hasStatus(403);
        assertThat(ENRICH.requests("POST /dead-letters/redrives")).isEmpty();
    }

    @Test
    void operatorSignsInWithThePasswordAndReturnsToThePage() {
        assertThat(pages.post()
                        .uri("/sign-in?next=/topics")
                        .with(csrf())
                        .param("username", "operator")
                        .param("password", "secret of the test"))
                .hasStatus(302)
                .redirectedUrl()
                .isEqualTo("/topics");
    }

    @Test
    void wrongPasswordIsToldWithoutSayingWhatIsWrong() {
        assertThat(pages.post()
                        .uri("/sign-in")
                        .with(csrf())
                        .param("username", "operator")
                        .param("password", "wrong"))
                .hasStatus(302)
                .redirectedUrl()
                .isEqualTo("/sign-in?failed=true");
        assertThat(html("/sign-in?failed=true")).contains("Name or password is wrong");
    }

    @Test
    void partOfAPageSendsToTheSignInWithTheWholePage() {
        assertThat(pages.post().uri(REDRIVES).with(csrf()).header("HX-Request", "true"))
                .hasStatus(401)
                .headers()
                .hasHeaderSatisfying(
                        "HX-Redirect", values -> assertThat(values.getFirst()).startsWith("/sign-in?next="));
    }

    @Test
    void signInPageNeverLeadsElsewhere() {
        assertThat(html("/sign-in?next=//evil.example/")).doesNotContain("evil.example");
    }
}
