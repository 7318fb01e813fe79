package org.communique.console.topic;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** JSON of records: as something to read, and as it is. Records above 8 MB are neither: they are for downloads. */
@Component
final class RecordJson {

    private static final int MOST_BYTES = 8 << 20;
    private static final int MOST_PRETTY = 256 << 10;
    private static final int LONGEST_TEXT = 20_000;
    private static final int LONGEST_FACT = 300;
    private static final int MOST_TAGS = 40;
    private static final int LONGEST_MARKUP = 200_000;
    private static final Set<String> APART = Set.of("headline", "lead", "body", "summary", "signature", "contentHash");

    private final JsonMapper json;

    RecordJson(JsonMapper json) {
        this.json = json;
    }

    /** Returns whether a value begins as a JSON object: the rest of a large one is not read. */
    boolean isObject(byte[] value) {
        for (byte one : value) {
            if (!Character.isWhitespace(one)) {
                return one == '{';
            }
        }
        return false;
    }

    /** Returns the value as something to read; null when it is no JSON object, or too large. */
    @Nullable
    ReadableRelease release(byte[] value) {
        var tree = tree(value);
        return tree == null ? null : release(tree);
    }

    /** Returns the JSON with line breaks, at most 256 kB of it; empty when it is none, or too large. */
    String pretty(byte[] value) {
        var tree = tree(value);
        if (tree == null) {
            return "";
        }
        var text = json.writerWithDefaultPrettyPrinter().writeValueAsString(tree);
        return text.length() <= MOST_PRETTY
                ? text
                : text.substring(0, MOST_PRETTY) + "\n… and more: download the record";
    }

    private @Nullable JsonNode tree(byte[] value) {
        if (value.length > MOST_BYTES || !isObject(value)) {
            return null;
        }
        try {
            var tree = json.readTree(value);
            return tree.isObject() ? tree : null;
        } catch (JacksonException _) {
            return null;
        }
    }

    private static ReadableRelease release(JsonNode tree) {
        var facts = new LinkedHashMap<String, String>();
        var tags = new LinkedHashMap<String, List<String>>();
        tree.propertyStream().forEach(field -> {
            var name = field.getKey();
            var value = field.getValue();
            if (value.isArray()) {
                add(tags, name, value);
            } else if (value.isValueNode() && !APART.contains(name)) {
                facts.put(name, shortened(value.asString(""), LONGEST_FACT));
            }
        });
        return new ReadableRelease(
                text(tree, "headline", LONGEST_FACT),
                text(tree, "lead", LONGEST_TEXT),
                body(tree),
                text(tree, "summary", LONGEST_TEXT),
                facts,
                tags,
                url(text(tree, "url", LONGEST_TEXT)));
    }

    private static void add(Map<String, List<String>> tags, String name, JsonNode values) {
        var labels = values.valueStream()
                .limit(MOST_TAGS)
                .map(RecordJson::label)
                .filter(label -> !label.isEmpty())
                .toList();
        if (!labels.isEmpty() && !APART.contains(name) && !name.equals("provenance") && !name.equals("revisions")) {
            tags.put(name, labels);
        }
    }

    private static String label(JsonNode value) {
        return shortened(
                value.isObject()
                        ? value.path("name").asString(value.path("code").asString(""))
                        : value.asString(""),
                LONGEST_FACT);
    }

    private static String body(JsonNode tree) {
        var body = text(tree, "body", LONGEST_TEXT);
        if (!body.isEmpty()) {
            return body;
        }
        var content = tree.path("content").isObject() ? tree.path("content") : tree.path("page");
        var source = shortened(content.path("text").asString(""), LONGEST_MARKUP);
        return shortened(
                content.path("type").asString("").equals("text/html")
                        ? Jsoup.parse(source).text()
                        : source,
                LONGEST_TEXT);
    }

    private static String text(JsonNode tree, String field, int longest) {
        return shortened(tree.path(field).asString(""), longest);
    }

    private static String url(String url) {
        return url.startsWith("https://") || url.startsWith("http://") ? url : "";
    }

    private static String shortened(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest) + "…";
    }
}
