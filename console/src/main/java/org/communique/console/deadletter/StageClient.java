package org.communique.console.deadletter;

import java.util.LinkedHashMap;
import java.util.Map;
import org.communique.console.remote.UnreachableException;
import org.communique.console.service.ServiceClient;
import org.communique.console.service.ServiceName;
import org.communique.console.service.Services;
import org.communique.kit.problem.Problem;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** Dead letters of the two stages, over HTTP. Thread-safe. */
@Component
final class StageClient {

    private static final int PAGE = 50;

    private final Services services;

    StageClient(Services services) {
        this.services = services;
    }

    LetterList letters(String stage, LetterFilter filter, String after) throws UnreachableException {
        return get(LetterList.class, stage, filter.given(), "/dead-letters", after);
    }

    GroupList groups(String stage, LetterFilter filter) throws UnreachableException {
        return get(GroupList.class, stage, filter.given(), "/dead-letters/groups", "");
    }

    Letter letter(String stage, String id) throws UnreachableException {
        return client(stage).get(Letter.class, "/dead-letters/{id}", id);
    }

    Trial dryRun(String stage, LetterFilter filter, boolean force, String after) throws UnreachableException {
        var body = new LinkedHashMap<String, Object>();
        body.put("filter", filter.body());
        body.put("limit", PAGE);
        body.put("force", force);
        if (!after.isEmpty()) {
            body.put("after", after);
        }
        return client(stage).patient().send(Trial.class, HttpMethod.POST, body, "/dead-letters/dry-runs");
    }

    /** @param total the number on the button; refused with 409 when another number matches now */
    Act redrive(String stage, LetterFilter filter, long total, int ratePerSecond, boolean force, String by)
            throws UnreachableException {
        var body = act(filter, total, by);
        body.put("ratePerSecond", ratePerSecond);
        body.put("force", force);
        return client(stage).patient().send(Act.class, HttpMethod.POST, body, "/dead-letters/redrives");
    }

    /** @param total the number on the button; refused with 409 when another number matches now */
    Act discard(String stage, LetterFilter filter, long total, String reason, String by) throws UnreachableException {
        var body = act(filter, total, by);
        body.put("reason", reason);
        return client(stage).patient().send(Act.class, HttpMethod.POST, body, "/dead-letters/discards");
    }

    ActList acts(String stage) throws UnreachableException {
        return client(stage).get(ActList.class, "/dead-letters/operations");
    }

    Act act(String stage, String id) throws UnreachableException {
        return client(stage).get(Act.class, "/dead-letters/operations/{id}", id);
    }

    void cancel(String stage, String id, String by) throws UnreachableException {
        client(stage)
                .send(
                        HttpMethod.DELETE,
                        MediaType.APPLICATION_JSON,
                        "",
                        "/dead-letters/operations/{id}?by={by}",
                        id,
                        by);
    }

    ActRecords records(String stage, String id, String outcome, String after) throws UnreachableException {
        var query = new LinkedHashMap<String, String>();
        if (!outcome.isEmpty()) {
            query.put("outcome", outcome);
        }
        return get(ActRecords.class, stage, query, "/dead-letters/operations/" + id(id) + "/records", after);
    }

    WithheldPage withheld(String after) throws UnreachableException {
        return get(WithheldPage.class, "publish", Map.of(), "/dead-letters/withheld", after);
    }

    AuditTrailPage audit() throws UnreachableException {
        return client("enrich").get(AuditTrailPage.class, "/dead-letters/audit?limit={most}", PAGE);
    }

    private <T> T get(Class<T> type, String stage, Map<String, String> query, String path, String after)
            throws UnreachableException {
        var all = new LinkedHashMap<>(query);
        if (!path.endsWith("/groups")) {
            all.put("limit", Integer.toString(PAGE));
        }
        if (!after.isEmpty()) {
            all.put("after", after);
        }
        var template = new StringBuilder(path);
        char separator = '?';
        for (var name : all.keySet()) {
            template.append(separator).append(name).append("={").append(name).append('}');
            separator = '&';
        }
        return client(stage).get(type, template.toString(), all.values().toArray());
    }

    private static Map<String, Object> act(LetterFilter filter, long total, String by) {
        var body = new LinkedHashMap<String, Object>();
        body.put("filter", filter.body());
        body.put("total", total);
        body.put("by", by);
        return body;
    }

    /** Ids of operations are put into a path whose query is a template. */
    private static String id(String id) {
        if (!id.matches("[A-Za-z0-9-]{1,100}")) {
            throw Problem.unknown("operation: none with such an id");
        }
        return id;
    }

    private ServiceClient client(String stage) {
        return services.of(
                switch (stage) {
                    case "enrich" -> ServiceName.ENRICH;
                    case "publish" -> ServiceName.PUBLISH;
                    default -> throw Problem.unknown("stage: %s (expected: enrich or publish)".formatted(stage));
                });
    }
}
