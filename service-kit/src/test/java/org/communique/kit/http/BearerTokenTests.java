package org.communique.kit.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "communique.http.token=" + BearerTokenTests.TOKEN,
            "communique.http.any-host-paths=/open/",
            "server.address=127.0.0.1",
            "spring.main.banner-mode=off"
        })
class BearerTokenTests {

    static final String TOKEN = "Nsa8-kL4w_qPz1.c~T2+";

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration(exclude = KafkaAutoConfiguration.class)
    static class Service {

        @Bean
        Feeds feeds() {
            return new Feeds();
        }
    }

    @RestController
    static class Feeds {

        @RequestMapping({"/feeds", "/open/hub"})
        String answer() {
            return "done";
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE"})
    void unsafeMethodWithoutTheTokenIsRefused(String method) throws Exception {
        var answer = send(method, "/feeds", "");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
        assertThat(answer.body()).contains("Authorization: missing").doesNotContain(TOKEN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer Nsa8-kL4w_qPz1.c~T2", "Bearer ", "Basic " + TOKEN, TOKEN})
    void anotherTokenIsRefused(String authorization) throws Exception {
        assertThat(send("POST", "/feeds", authorization).statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @CsvSource({"POST, Bearer", "DELETE, bearer"})
    void unsafeMethodWithTheTokenIsAnswered(String method, String scheme) throws Exception {
        assertThat(send(method, "/feeds", scheme + " " + TOKEN).body()).isEqualTo("done");
    }

    @Test
    void looksAndCallersFromAnywhereNeedNone() throws Exception {
        assertThat(send("GET", "/feeds", "").body()).isEqualTo("done");
        assertThat(send("POST", "/open/hub", "").body()).isEqualTo("done");
    }

    private HttpResponse<String> send(String method, String path, String authorization)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .method(method, HttpRequest.BodyPublishers.noBody());
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
