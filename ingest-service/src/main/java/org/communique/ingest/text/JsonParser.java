package org.communique.ingest.text;

import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Parser of untrusted JSON, within a budget of tokens and limits of depth and of lengths of names, numbers and texts.
 */
public final class JsonParser {

    private static final int MAX_DEPTH = 200;
    private static final int MAX_TOKENS = 500_000;
    private static final int MAX_NAME = 5_000;
    private static final int MAX_DIGITS = 1_000;
    private static final int MAX_TEXT = 20_000_000;

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MAX_DEPTH)
                            .maxTokenCount(MAX_TOKENS)
                            .maxNameLength(MAX_NAME)
                            .maxNumberLength(MAX_DIGITS)
                            .maxStringLength(MAX_TEXT)
                            .build())
                    // Line breaks and tabs within texts, as scripts write them.
                    .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
                    .build())
            .build();

    private JsonParser() {}

    /**
     * Returns the document as a tree.
     *
     * @throws TooManyNodesException when it exceeds a limit
     * @throws tools.jackson.core.JacksonException when it is not JSON
     */
    public static JsonNode parse(String json) throws TooManyNodesException {
        try {
            return JSON.readTree(json);
        } catch (StreamConstraintsException e) {
            throw new TooManyNodesException(
                    "too many nodes, or too long or deep ones, in JSON (expected: at most %,d tokens, %d levels, %,d digits of a number, %,d characters of a name)"
                            .formatted(MAX_TOKENS, MAX_DEPTH, MAX_DIGITS, MAX_NAME));
        }
    }
}
