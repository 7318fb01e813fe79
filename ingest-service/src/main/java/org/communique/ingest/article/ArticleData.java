package org.communique.ingest.article;

import java.util.Optional;
import org.communique.ingest.text.JsonParser;
import org.communique.ingest.text.TooManyNodesException;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Article body in the structured data of a page (schema.org in JSON-LD), for pages whose text is rendered by scripts. */
final class ArticleData {

    private ArticleData() {}

    /** Returns the body; empty without such data. */
    static Optional<String> body(Document page) {
        return page.select("script[type='application/ld+json']").stream()
                .flatMap(script -> read(script).stream())
                .flatMap(data -> data.findValues("articleBody").stream())
                .map(body -> body.asString("").strip())
                .filter(body -> !body.isEmpty())
                .findFirst();
    }

    private static Optional<JsonNode> read(Element script) {
        try {
            return Optional.of(JsonParser.parse(script.data()));
        } catch (JacksonException | TooManyNodesException e) {
            // Broken or boundless structured data is as good as none.
            return Optional.empty();
        }
    }
}
