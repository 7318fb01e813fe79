package org.communique.ingest.page;

import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The body of the article in the page's structured data (schema.org in JSON-LD), which scripts may need to show it. */
final class ArticleData {

    private static final JsonMapper JSON = new JsonMapper();

    /** Each character may take a hundred bytes to hold. Articles with their bodies have less. */
    private static final int LONGEST = 500_000;

    private ArticleData() {}

    /** The body; empty when the page has no such data. */
    static Optional<String> body(Document page) {
        return page.select("script[type='application/ld+json']").stream()
                .filter(script -> script.data().length() <= LONGEST)
                .flatMap(script -> read(script).stream())
                .flatMap(data -> data.findValues("articleBody").stream())
                .map(body -> body.asString("").strip())
                .filter(body -> !body.isEmpty())
                .findFirst();
    }

    private static Optional<JsonNode> read(Element script) {
        try {
            return Optional.of(JSON.readTree(script.data()));
        } catch (JacksonException e) {
            // Broken structured data is as good as none.
            return Optional.empty();
        }
    }
}
