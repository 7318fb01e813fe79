package org.communique.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import org.communique.ingest.testbed.RawConnection;
import org.communique.ingest.testbed.Service;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What strangers send: bodies that drip, requests that make no sense. */
class RequestsIT {

    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final String CALLBACK = "/websub/" + "a".repeat(20) + "/key";

    private static Service service;

    @BeforeAll
    static void start() {
        service = Service.start("communique.ingest.requests.body-timeout=2s");
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void slowBodiesKeepNobodyElseOut() {
        var slow = new ArrayList<RawConnection>();
        try {
            for (int i = 0; i < 80; i++) {
                slow.add(RawConnection.open(
                        service.url(),
                        "POST /releases HTTP/1.1",
                        "Content-Type: text/plain",
                        "Content-Length: 900000"));
                slow.add(RawConnection.open(
                        service.url(),
                        "POST /feeds/preview HTTP/1.1",
                        "Content-Type: text/xml",
                        "Content-Length: 9000000"));
            }
            slow.forEach(connection -> connection.send("x"));

            assertThat(service.post("/releases", "text/plain", "Words that are in a hurry.")
                            .status())
                    .isEqualTo(202);
            assertThat(service.post("/feeds/preview", "text/xml", "<rss version='2.0'><channel/></rss>")
                            .status())
                    .isEqualTo(200);
        } finally {
            slow.forEach(RawConnection::close);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "POST /releases,text/plain",
        "POST /feeds,application/json",
        "POST /feeds/preview,text/xml",
        "POST /feeds/opml,text/x-opml",
        "PUT /feeds/aaaaaaaaaaaaaaaaaaaa,application/json",
        "PATCH /feeds/aaaaaaaaaaaaaaaaaaaa,application/merge-patch+json"
    })
    void bodyThatDripsIsGivenUp(String line, String type) {
        try (var connection = RawConnection.open(
                service.url(), line + " HTTP/1.1", "Content-Type: " + type, "Content-Length: 9000")) {
            await().atMost(LIMIT).pollInterval(Duration.ofMillis(100)).until(() -> {
                connection.send("x");
                return connection.hasAnswer();
            });

            assertThat(connection.answer()).startsWith("HTTP/1.1 408").contains("application/problem+json");
        }
    }

    @Test
    void bodyAtAnUnknownCallbackIsNotRead() {
        try (var connection =
                RawConnection.open(service.url(), "POST " + CALLBACK + " HTTP/1.1", "Content-Length: 9000")) {
            await().atMost(LIMIT).until(connection::hasAnswer);

            assertThat(connection.answer()).startsWith("HTTP/1.1 410");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    /releases            | multipart/form-data; boundary=x  | --x--                                                    | 415
                    /releases            | multipart/form-data              | x                                                        | 415
                    /releases            | application/x-www-form-urlencoded | text=Words                                              | 415
                    /releases            | text/plain; charset=utf-9        | Words                                                    | 415
                    /releases            | nonsense                         | Words                                                    | 415
                    /releases            | text/html                        | <script>x</script>                                       | 400
                    /releases            | application/json                 | {"text": {}}                                             | 400
                    /releases            | application/json                 | [[[[                                                     | 400
                    /releases            | application/json                 | {"text":"T","url":"javascript://example.org/%0aalert(1)"} | 400
                    /releases            | application/json                 | {"text":"T","url":"http://u:secret@example.org/"}        | 422
                    /releases?source=%00%ff | text/plain                    | ' '                                                      | 400
                    /feeds               | application/json                 | {"url":"http://example.org:99999/"}                      | 400
                    /feeds               | application/json                 | {"url":"http://[::1/"}                                   | 400
                    /feeds               | application/json                 | {"url":"http://u:secret@example.org/"}                   | 422
                    /feeds?check=false   | application/json                 | {"url":"http://u:secret@example.org/"}                   | 422
                    /feeds?check=false   | application/json                 | {"url":"u:secret@example.org/"}                          | 400
                    /feeds?check=maybe   | application/json                 | {"url":"http://example.org/"}                            | 400
                    /feeds?check=false   | application/json                 | {"url":"http://example.org/","labels":[null]}            | 400
                    /feeds?check=false   | application/json                 | {"url":"http://example.org/","labels":"x"}               | 400
                    /feeds?check=false   | application/json                 | {"url":"http://example.org/","interval":"1ms"}           | 400
                    /feeds?check=false   | application/json                 | {"url":"http://example.org/","interval":"999999999999h"} | 400
                    /feeds?check=false   | application/json                 | {"url":"http://example.org/","interval":"9999999999999999d"} | 400
                    /feeds?check=false   | application/json                 | {"url":"http://example.org/","interval":"2h","maxInterval":"1h"} | 400
                    /feeds?check=false   | application/json                 | {"url":"http://example.org/","selectors":{"item":"[["}}  | 400
                    /feeds               | application/json                 | {"url":null}                                             | 400
                    /feeds               | application/json                 | null                                                     | 400
                    /feeds               | text/plain                       | http://example.org/                                      | 415
                    /feeds/preview       | application/json                 | {"url":"http://u:secret@example.org/"}                   | 422
                    /feeds/preview?base=http://u:secret@example.org/ | text/xml | <rss version="2.0"><channel/></rss>                  | 422
                    /feeds/preview?base=javascript:x | text/xml             | <rss version="2.0"><channel/></rss>                      | 400
                    /feeds/preview       | text/xml                         | nothing                                                  | 422
                    /feeds/opml          | text/x-opml                      | nothing                                                  | 422
                    /feeds/pause         | application/json                 | {}                                                       | 400
                    /feeds/nothing/poll  | application/json                 | {}                                                       | 404
                    /nothing             | application/json                 | {}                                                       | 404
                    /error               | application/json                 | {}                                                       | 404
                    /releases/aaaaaaaaaaaaaaaaaaaaaaaaaa/release | text/plain | ''                                                     | 404
                    /releases/x/release  | text/plain                       | ''                                                       | 404
                    /releases/aaaaaaaaaaaaaaaaaaaaaaaaaa/release?by=a%0ab | text/plain | ''                                            | 400
                    """)
    void requestThatMakesNoSenseIsAProblemInWordsForPeople(String path, String type, String body, int status) {
        assertProblem(service.send("POST", path, type, body), status);
    }

    @ParameterizedTest
    @CsvSource({
        "PUT,/releases,405",
        "GET,/releases,400",
        "PATCH,/feeds,405",
        "TRACE,/feeds,405",
        "GET,/feeds?state=asleep,400",
        "GET,/feeds/aaaaaaaaaaaaaaaaaaaa,404",
        "GET,/feeds/..,404",
        "DELETE,/feeds/x,404",
        "DELETE,/releases/x,404",
        "GET,/websub/aaaaaaaaaaaaaaaaaaaa/key?hub.lease_seconds=soon,400",
        "GET,/websub/aaaaaaaaaaaaaaaaaaaa/key,404",
        "GET,/actuator/nothing,404"
    })
    void otherMethodsAnswerAlike(String method, String path, int status) {
        assertProblem(service.send(method, path, "application/json", ""), status);
    }

    @Test
    void listOfFeedsReportsAPasswordWithoutRepeatingIt() {
        var answer = service.post("/feeds/opml", "text/x-opml", """
                <opml><body><outline xmlUrl="http://u:secret@example.org/f"/><outline xmlUrl="u:secret@example.org"/>
                <outline xmlUrl="javascript:alert(1)"/><outline xmlUrl="http://example.org:99999/"/></body></opml>""");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("failed").size()).isEqualTo(4);
        assertThat(answer.body()).doesNotContain("secret");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /feeds|x HTTP/1.1",
                "GET /feeds?x=\\ HTTP/1.1",
                "GET /%zz HTTP/1.1",
                "GET /feeds?state=%zz HTTP/1.1",
                "POST /releases?url=%zz HTTP/1.1",
                "GET /feeds/%2e%2e%2f HTTP/1.1",
                "NONSENSE",
                "GET /feeds HTTP/9.9",
            })
    void requestThatIsNoHttpIsAProblemToo(String line) {
        try (var connection = RawConnection.open(service.url(), line)) {
            await().atMost(LIMIT).until(connection::hasAnswer);

            assertThat(connection.answer())
                    .matches("(?s)HTTP/1.1 (4|505).*")
                    .doesNotContain("Exception")
                    .doesNotContain("<html");
        }
    }

    @Test
    void bodyOfADeletionIsNotRead() {
        try (var connection = RawConnection.open(
                service.url(),
                "DELETE /releases/" + "a".repeat(26) + " HTTP/1.1",
                "Content-Type: application/x-www-form-urlencoded",
                "Content-Length: 900000000")) {
            await().atMost(LIMIT).until(connection::hasAnswer);

            assertThat(connection.answer()).startsWith("HTTP/1.1 404");
        }
    }

    private static void assertProblem(Service.Answer answer, int status) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.type()).startsWith("application/problem+json");
        assertThat(answer.json().path("status").asInt()).isEqualTo(status);
        assertThat(answer.body())
                .doesNotContain("secret")
                .doesNotContain("java.")
                .doesNotContain("org.communique")
                .doesNotContain("jackson")
                .doesNotContain("Exception")
                .doesNotContain("PT");
    }
}
