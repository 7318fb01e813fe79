package org.communique.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import org.communique.console.testbed.LonelyConsole;
import org.junit.jupiter.api.Test;

/** Pages while Kafka and Elasticsearch do not answer, and with services that do. */
class PagesTests extends LonelyConsole {

    @Test
    void pipelineShowsWhatAnswersAndSaysWhatDoesNot() {
        INGEST.reply("GET /actuator/health", 200, "{\"status\": \"UP\"}");
        ENRICH.reply("GET /actuator/health", 503, """
                {"status": "DOWN", "components": {"kafka": {"status": "DOWN",
                 "details": {"reason": "no <b>answer</b>", "since": "2026-11-30T22:00:00Z"}}}}
                """);
        ENRICH.reply("GET /dead-letters", 200, """
                {"total": 1, "open": 1, "deadLetters": [{"id": "0-7", "status": "open", "died": "2026-11-30T22:00:00Z",
                 "release": "r1", "source": "acme.example", "message": "failed: <script>alert(1)</script>"}]}
                """);

        var html = html("/pipeline/live");

        assertThat(html)
                .contains("Elasticsearch: ")
                .contains("lag not known yet")
                .contains("dead letter of enrich", "/dead-letters/enrich/0-7")
                .contains("no &lt;b&gt;answer&lt;/b&gt;", "failed: &lt;script&gt;")
                .doesNotContain("<script>alert");
    }

    @Test
    void topicsSayThatKafkaDoesNotAnswer() {
        assertThat(html("/topics")).contains("Not reachable.", "Kafka");
        assertThat(html("/topics/releases.raw")).contains("Not reachable.", "name=\"header\"");
    }

    @Test
    void recordOfAnUnreachableBrokerIsAPageThatSaysSo() {
        assertThat(pages.get().uri("/topics/releases.raw/0/1"))
                .hasStatus(503)
                .bodyText()
                .contains("Not reachable", "Kafka");
    }

    @Test
    void unknownPathIsAPage() {
        assertThat(pages.get().uri("/topics/a b")).hasStatus(404).bodyText().contains("Not found", "To the pipeline");
        assertThat(pages.get().uri("/dead-letters/ingest")).hasStatus(404);
    }

    @Test
    void offsetsThatAreNoneAreRefusedInWords() {
        assertThat(pages.get().uri("/topics/releases.raw/events?from=x")).hasStatus(503);
        assertThat(html("/topics/releases.raw?at=yesterday")).contains("Kafka");
    }

    @Test
    void scriptsComeFromTheConsoleItself() {
        assertThat(html("/")).contains("/webjars/htmx.org/", "/webjars/htmx-ext-sse/", "/webjars/uplot/");
        for (var script : new String[] {
            "/webjars/htmx.org/dist/htmx.min.js",
            "/webjars/htmx-ext-sse/sse.js",
            "/webjars/uplot/dist/uPlot.iife.min.js"
        }) {
            assertThat(pages.get().uri(script)).hasStatusOk();
        }
    }

    @Test
    void whoeverIsSignedInIsNamed() {
        assertThat(text(pages.get()
                        .uri("/topics")
                        .with(user("ann").roles("OPERATOR"))
                        .exchange()))
                .contains(">ann<", "Sign out");
    }
}
