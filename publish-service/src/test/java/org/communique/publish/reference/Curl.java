package org.communique.publish.reference;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A request as the page writes it for a shell.
 *
 * @param method GET, or POST where there is a body, as curl does
 * @param path with the query
 * @param body empty when there is none
 */
record Curl(String method, String path, String body) {

    private static final Pattern COMMAND = Pattern.compile(
            "curl (?:-X (\\w+) )?'localhost:9200(/[^']*)'(?: -H 'Content-Type: application/json')?(?: -d '([^']*)')?");

    /** The commands of a block, which has nothing else in it. */
    static List<Curl> read(String block) {
        var rest = COMMAND.matcher(block).replaceAll("");
        if (!rest.isBlank()) {
            throw new IllegalArgumentException("%s (expected: curl commands only)".formatted(rest.strip()));
        }
        return COMMAND.matcher(block)
                .results()
                .map(found -> {
                    var body = found.group(3) == null ? "" : found.group(3);
                    var method = found.group(1) != null ? found.group(1) : body.isEmpty() ? "GET" : "POST";
                    return new Curl(method, found.group(2), body);
                })
                .toList();
    }
}
