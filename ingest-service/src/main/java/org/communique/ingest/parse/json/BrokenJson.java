package org.communique.ingest.parse.json;

import java.util.ArrayDeque;
import java.util.Optional;

/** Repair of truncated or damaged JSON: keeps the items before the damage. */
public final class BrokenJson {

    private static final int IN_ITEMS = 2;

    private BrokenJson() {}

    /**
     * Returns the document up to the last complete item, made well-formed.
     *
     * @param end index of the damage; the rest is dropped
     * @return empty when no item before it is complete
     */
    public static Optional<String> upToLastItem(String json, int end) {
        var open = new ArrayDeque<Character>();
        int whole = 0;
        boolean inString = false;
        for (int i = 0; i < end; i++) {
            char c = json.charAt(i);
            if (c == '\\' && inString) {
                i++;
            } else if (c == '"') {
                inString = !inString;
            } else if (!inString && (c == '{' || c == '[')) {
                open.push(c);
            } else if (!inString && (c == '}' || c == ']') && !open.isEmpty()) {
                open.pop();
                whole = c == '}' && isInItems(open) ? i + 1 : whole;
            }
        }
        return whole == 0 ? Optional.empty() : Optional.of(json.substring(0, whole) + "]}");
    }

    private static boolean isInItems(ArrayDeque<Character> open) {
        return open.size() == IN_ITEMS && open.peek() == '[';
    }
}
