package org.communique.kit.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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

/** Asks a real server by raw requests: HTTP clients do not let anybody choose these headers. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "communique.http.hosts=ingest-service",
            "communique.http.any-host-paths=/open/",
            "server.address=127.0.0.1",
            "management.endpoint.health.show-details=when-authorized",
            "spring.main.banner-mode=off"
        })
class RequestGuardTests {

    @LocalServerPort
    private int port;

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration(exclude = KafkaAutoConfiguration.class)
    static class Service {

        @Bean
        Controller controller() {
            return new Controller();
        }

        @Bean
        AdvertisedUrl advertisedUrl() {
            return () -> URI.create("http://Instance-7:8081");
        }
    }

    @RestController
    static class Controller {

        @RequestMapping({"/", "/open/**", "/feeds/{id}"})
        String answer(@Nullable Principal caller) {
            return "answered "
                    + Optional.ofNullable(caller).map(Principal::getName).orElse("anybody");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost",
                "LOCALHOST:1",
                "127.0.0.1:8081",
                "[::1]:8081",
                "ingest-service:8081",
                "Ingest-Service",
                "instance-7:8081"
            })
    void ownHostIsAnswered(String host) throws IOException {
        assertThat(ask("POST / HTTP/1.1", "Host: " + host)).startsWith("HTTP/1.1 200");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "evil.example",
                "evil.example:8081",
                "localhost.evil.example",
                "127.0.0.1.evil.example",
                "192.0.2.7",
                "ingest-service.evil.example"
            })
    void foreignHostIsRefusedForEveryMethod(String host) throws IOException {
        for (var method : new String[] {"GET", "HEAD", "OPTIONS", "POST", "PUT", "PATCH", "DELETE"}) {
            assertThat(ask(method + " / HTTP/1.1", "Host: " + host))
                    .as(method)
                    .startsWith("HTTP/1.1 403")
                    .contains("application/problem+json");
        }
    }

    @Test
    void foreignHostIsRefusedByTheActuatorToo() throws IOException {
        assertThat(ask("GET /actuator/health HTTP/1.1", "Host: evil.example")).startsWith("HTTP/1.1 403");
    }

    @Test
    void requestWithoutAHostIsAnswered() throws IOException {
        assertThat(ask("GET / HTTP/1.0")).contains(" 200");
    }

    @Test
    void pathForAnyHostIsAnsweredUnderAForeignHost() throws IOException {
        assertThat(ask("POST /open/x HTTP/1.1", "Host: evil.example")).startsWith("HTTP/1.1 200");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/open/../feeds/1",
                "/open/..;x/feeds/1",
                "/open/%2e%2e/feeds/1",
                "/feeds/../open/1",
                "//open/1",
                "/open"
            })
    void detourToAPathForAnyHostIsRefused(String path) throws IOException {
        assertThat(ask("POST " + path + " HTTP/1.1", "Host: evil.example")).containsPattern("^HTTP/1.1 40[03]");
    }

    @ParameterizedTest
    @CsvSource({
        "Sec-Fetch-Site: cross-site",
        "Sec-Fetch-Site: same-site",
        "Sec-Fetch-Site: Cross-Site",
        "Origin: https://evil.example",
        "Origin: null",
        "Origin: http://localhost:8090",
        "Origin: http://localhost.evil.example:8081",
        "Origin: localhost:8081",
        "Origin:"
    })
    void unsafeMethodOfAForeignPageIsRefused(String header) throws IOException {
        for (var method : new String[] {"POST", "PUT", "PATCH", "DELETE", "UNKNOWN"}) {
            assertThat(ask(method + " / HTTP/1.1", "Host: localhost:8081", "Content-Type: text/plain", header))
                    .as(method)
                    .startsWith("HTTP/1.1 403")
                    .contains("application/problem+json");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "HEAD", "OPTIONS"})
    void safeMethodOfAForeignPageIsAnswered(String method) throws IOException {
        assertThat(ask(
                        method + " / HTTP/1.1",
                        "Host: localhost",
                        "Origin: https://evil.example",
                        "Sec-Fetch-Site: cross-site"))
                .startsWith("HTTP/1.1 200");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Sec-Fetch-Site: same-origin",
                "Sec-Fetch-Site: none",
                "Origin: http://localhost:8081",
                "Origin: https://LOCALHOST:8081"
            })
    void unsafeMethodOfAnOwnPageIsAnswered(String header) throws IOException {
        assertThat(ask("POST / HTTP/1.1", "Host: localhost:8081", header)).startsWith("HTTP/1.1 200");
    }

    @Test
    void originOfADefaultPortIsTheSameWithAndWithoutIt() throws IOException {
        assertThat(ask("POST / HTTP/1.1", "Host: localhost", "Origin: https://localhost:443"))
                .startsWith("HTTP/1.1 200");
    }

    @Test
    void detailsOfHealthAreForCallersOnThisMachine() throws IOException {
        assertThat(ask("GET /actuator/health HTTP/1.1", "Host: localhost")).contains("\"loops\"");
        assertThat(ask("GET /actuator/health HTTP/1.1", "Host: localhost", "X-Forwarded-For: 192.0.2.1"))
                .contains("UP")
                .doesNotContain("\"loops\"");
    }

    private String ask(String request, String... headers) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(60_000);
            var text = request + "\r\n" + String.join("\r\n", headers) + (headers.length == 0 ? "" : "\r\n")
                    + "Content-Length: 0\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
