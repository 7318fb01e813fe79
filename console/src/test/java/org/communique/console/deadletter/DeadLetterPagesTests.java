package org.communique.console.deadletter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import org.communique.console.testbed.LonelyConsole;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.json.JsonMapper;

class DeadLetterPagesTests extends LonelyConsole {

    private static final String OPERATION = """
            {"id": "r-20261130T221500-7f3a", "kind": "redrive", "status": "%s", "filter": {"group": "9f2c"}, "total": 137,
             "done": %d, "outcomes": {"enriched": 50, "dead-again": 10}, "force": false, "ratePerSecond": 50, "by": "ann",
             "reason": null, "begun": "2026-11-30T22:15:00Z", "ended": null, "detail": null}
            """;

    @BeforeEach
    void stage() {
        ENRICH.reply("GET /dead-letters", 200, """
                {"topic": "releases.raw-dlt", "stage": "enrich", "total": 137, "open": 137,
                 "counts": {"open": 137, "redriven": 20, "discarded": 1},
                 "deadLetters": [{"id": "3-1042", "status": "open", "died": "2026-11-30T22:10:00Z", "release": "r1",
                   "source": "acme.example", "reason": "failed", "message": "failed: <img src=x onerror=alert(1)>",
                   "group": "9f2c", "redrives": 1, "outcome": "dead-again"}], "next": "2-7"}
                """);
        ENRICH.reply("GET /dead-letters/groups", 200, """
                {"topic": "releases.raw-dlt", "stage": "enrich", "total": 137, "groups": [{"id": "9f2c", "stage": "enrich",
                 "reason": "failed", "exception": "DateTimeException", "message": "failed: dates: year #",
                 "source": "acme.example", "count": 130, "open": 130, "first": "2026-11-30T21:00:00Z",
                 "last": "2026-11-30T22:10:00Z", "example": "3-1042"}]}
                """);
        ENRICH.reply("GET /dead-letters/operations", 200, "{\"operations\": []}");
    }

    @Test
    void overviewHasTheCausesOfBothStagesAndSaysWhichDoesNotAnswer() {
        assertThat(html("/dead-letters"))
                .contains("137 open", "20 redriven, 1 discarded")
                .contains("failed: dates: year #", "/dead-letters/enrich?group=9f2c")
                .contains("publish: ");
    }

    @Test
    void buttonHasTheNumberOfTheFilterThatItSends() {
        var html = text(pages.get()
                .uri("/dead-letters/enrich?group=9f2c&source=acme.example")
                .with(user("ann").roles("OPERATOR"))
                .exchange());

        assertThat(html)
                .contains("Redrive 137", "name=\"total\" value=\"137\"")
                .contains("action=\"/dead-letters/enrich/redrives?group=9f2c&amp;source=acme.example\"")
                .contains("name=\"_csrf\"")
                .contains("&lt;img src=x")
                .doesNotContain("<img src=x");
        assertThat(ENRICH.requests("GET /dead-letters").getFirst().query())
                .contains("group=9f2c", "source=acme.example", "limit=50");
    }

    @Test
    void viewerSeesNoButtons() {
        assertThat(html("/dead-letters/enrich")).doesNotContain("Redrive 137").contains("this needs an operator");
    }

    @Test
    void redriveSendsFilterNumberAndNameAndLeadsToItsProgress() {
        ENRICH.reply("POST /dead-letters/redrives", 202, OPERATION.formatted("running", 0));

        var answer = post("/dead-letters/enrich/redrives?group=9f2c", "total", "137");

        assertThat(answer.getResponse().getRedirectedUrl())
                .isEqualTo("/dead-letters/enrich/operations/r-20261130T221500-7f3a");
        var sent = ENRICH.requests("POST /dead-letters/redrives").getFirst();
        assertThat(new JsonMapper().readTree(sent.body())).isEqualTo(new JsonMapper().readTree("""
                {"filter": {"group": "9f2c"}, "total": 137, "by": "ann", "ratePerSecond": 50, "force": false}
                """));
        assertThat(sent.authorization()).isEqualTo("Bearer token-of-the-test-0123");
    }

    @Test
    void refusalIsShownWithThePageAsItIsNow() {
        ENRICH.reply(
                "POST /dead-letters/redrives", 409, "{\"status\": 409, \"detail\": \"total: 137 (matches now: 140)\"}");

        var answer = post("/dead-letters/enrich/redrives?group=9f2c", "total", "137");

        assertThat(answer).hasStatus(409);
        assertThat(text(answer)).contains("Not done.", "matches now: 140", "Redrive 137");
    }

    @Test
    void discardNeedsAReasonThatIsSent() {
        ENRICH.reply("POST /dead-letters/discards", 202, OPERATION.formatted("running", 0));

        post("/dead-letters/enrich/discards?ids=3-1042", "total", "1", "why", "test records");

        assertThat(ENRICH.requests("POST /dead-letters/discards").getFirst().body())
                .contains("\"ids\":[\"3-1042\"]", "\"reason\":\"test records\"");
    }

    @Test
    void dryRunSaysWhatWouldBecomeOfEach() {
        ENRICH.reply("POST /dead-letters/dry-runs", 200, """
                {"total": 137, "counts": {"indexed": 100, "dead-again": 1}, "records": [{"id": "3-1042", "release": "r1",
                 "source": "acme.example", "version": 1, "expected": "superseded", "detail": "version 2 is there"}], "next": "5"}
                """);

        assertThat(text(post("/dead-letters/enrich/dry-runs?group=9f2c")))
                .contains(
                        "nothing was written",
                        "100 indexed",
                        "1 dead again",
                        "superseded by a newer version",
                        "version 2 is there")
                .contains("after=5")
                .doesNotContain("<nav");
    }

    @Test
    void operationTellsProgressAndWhatBecameOfEachRecord() {
        ENRICH.reply("GET /dead-letters/operations/r-1", 200, OPERATION.formatted("running", 60));
        ENRICH.reply("GET /dead-letters/operations/r-1/records", 200, """
                {"total": 137, "counts": {"indexed": 45, "on-its-way": 5}, "records": [{"id": "3-1042", "release": "r1",
                 "version": 1, "outcome": "on-its-way", "detail": null, "at": "2026-11-30T22:16:00Z"}]}
                """);

        assertThat(html("/dead-letters/enrich/operations/r-1"))
                .contains("60 of 137", "50 enriched", "on its way to the index", "/release/r1")
                .contains("sse-connect=\"/dead-letters/enrich/operations/r-20261130T221500-7f3a/events\"");
    }

    @Test
    void oneRecordHasItsReasonHeadersAndValue() {
        ENRICH.reply("GET /dead-letters/3-1042", 200, """
                {"id": "3-1042", "status": "open", "died": "2026-11-30T22:10:00Z", "release": "r1", "source": "acme.example",
                 "message": "failed: dates", "group": "9f2c", "redrives": 0, "topic": "releases.raw-dlt", "partition": 3,
                 "offset": 1042, "original": {"topic": "releases.raw", "partition": 3, "offset": 77120},
                 "headers": [{"name": "ce_type", "value": "<i>x</i>"}], "stackTrace": "java.time.DateTimeException",
                 "valueBytes": 5120, "value": "{\\"headline\\": \\"<script>\\"}", "valueEncoding": "utf-8", "valueCut": false}
                """);

        assertThat(text(pages.get()
                        .uri("/dead-letters/enrich/3-1042")
                        .with(user("ann").roles("OPERATOR"))
                        .exchange()))
                .contains("failed: dates", "/topics/releases.raw/3/77120", "DateTimeException", "Redrive 1")
                .contains("action=\"/dead-letters/enrich/redrives?ids=3-1042\"")
                .contains("&lt;i&gt;x&lt;/i&gt;", "&lt;script&gt;")
                .doesNotContain("<i>x</i>");
    }

    @Test
    void unknownRecordIsAPage() {
        assertThat(pages.get().uri("/dead-letters/enrich/9-9")).hasStatus(404);
    }

    private MvcTestResult post(String path, String... parameters) {
        var request = pages.post().uri(path).with(csrf()).with(user("ann").roles("OPERATOR"));
        for (int i = 0; i < parameters.length; i += 2) {
            request = request.param(parameters[i], parameters[i + 1]);
        }
        return request.exchange();
    }
}
