package org.communique.console.testbed;

import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/**
 * Console without Kafka and Elasticsearch, with services that answer as they are told. One context for all test classes that
 * extend it.
 */
@SpringBootTest(
        properties = {
            "spring.kafka.bootstrap-servers=127.0.0.1:1",
            "spring.elasticsearch.uris=http://127.0.0.1:1",
            "communique.console.kafka.timeout=300ms",
            // Every page looks anew.
            "communique.console.pipeline.live-interval=1ms",
            "communique.console.sign-in.password=secret of the test",
            "communique.http.token=token-of-the-test-0123"
        })
public abstract class LonelyConsole {

    /** Answers for ingest. */
    protected static final FakeService INGEST = new FakeService();

    /** Answers for enrich. */
    protected static final FakeService ENRICH = new FakeService();

    /** Answers for publish. */
    protected static final FakeService PUBLISH = new FakeService();

    /** Requests to the console. */
    protected MockMvcTester pages;

    @DynamicPropertySource
    static void services(DynamicPropertyRegistry registry) {
        registry.add("communique.console.services.ingest", INGEST::url);
        registry.add("communique.console.services.enrich", ENRICH::url);
        registry.add("communique.console.services.publish", PUBLISH::url);
    }

    @BeforeEach
    void begin(@Autowired WebApplicationContext context) {
        INGEST.reset();
        ENRICH.reset();
        PUBLISH.reset();
        pages = MockMvcTester.create(MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build());
    }

    /** Returns the HTML of a page. */
    protected String html(String path) {
        return text(pages.get().uri(path).exchange());
    }

    /** Returns the HTML of an answer. */
    protected static String text(org.springframework.test.web.servlet.assertj.MvcTestResult answer) {
        try {
            return answer.getResponse().getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
        } catch (java.io.UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
