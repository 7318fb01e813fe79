package org.communique.publish.faults;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A bulk request of which every so-many-th item is kept back and answered 429. */
final class ThinnedBulk {

    private static final JsonMapper JSON = new JsonMapper();

    private final List<String> lines;
    private final int every;

    ThinnedBulk(byte[] body, int every) {
        lines = new String(body, StandardCharsets.UTF_8).lines().toList();
        this.every = every;
    }

    byte[] forwarded() {
        var kept = new StringBuilder();
        for (int item = 0; item < items(); item++) {
            if (!isKeptBack(item)) {
                kept.append(lines.get(2 * item)).append('\n');
                kept.append(lines.get(2 * item + 1)).append('\n');
            }
        }
        return kept.toString().getBytes(StandardCharsets.UTF_8);
    }

    byte[] complete(byte[] answer) {
        var forwarded = JSON.readTree(answer).path("items").values().iterator();
        var items = new ArrayList<ObjectNode>();
        for (int item = 0; item < items(); item++) {
            items.add(isKeptBack(item) || !forwarded.hasNext() ? overloaded() : (ObjectNode) forwarded.next());
        }
        var whole = JsonNodeFactory.instance.objectNode();
        whole.putArray("items").addAll(items);
        return JSON.writeValueAsBytes(whole);
    }

    private int items() {
        return lines.size() / 2;
    }

    private boolean isKeptBack(int item) {
        return item % every == 0;
    }

    private static ObjectNode overloaded() {
        var item = JsonNodeFactory.instance.objectNode();
        item.putObject("index")
                .put("_index", "releases-1")
                .put("status", 429)
                .putObject("error")
                .put("type", "es_rejected_execution_exception")
                .put("reason", "rejected execution");
        return item;
    }
}
