package org.communique.console.feed;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.communique.console.remote.RefusalException;
import org.communique.console.remote.UnreachableException;
import org.communique.console.service.ServiceClient;
import org.communique.console.service.ServiceName;
import org.communique.console.service.Services;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Feeds of ingest-service. */
@Component
public class IngestFeeds {

    private static final MediaType OPML = MediaType.parseMediaType("text/x-opml;charset=UTF-8");

    private final ServiceClient ingest;
    private final JsonMapper json;

    IngestFeeds(Services services, JsonMapper json) {
        this.ingest = services.of(ServiceName.INGEST);
        this.json = json;
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Response(List<FeedStatus> feeds) {}

    /** Returns all feeds by URL. */
    public List<FeedStatus> all() throws UnreachableException {
        return ingest.get(Response.class, "/feeds").feeds();
    }

    /** Returns a feed; empty when it is not registered. */
    public Optional<FeedStatus> find(String id) throws UnreachableException {
        return ingest.find("/feeds/{id}", id).map(node -> json.treeToValue(node, FeedStatus.class));
    }

    /** Returns what a registration would find, nothing stored. */
    FeedTrial preview(Map<String, Object> registration) throws UnreachableException {
        return json.treeToValue(ingest.send(HttpMethod.POST, registration, "/feeds/preview"), FeedTrial.class);
    }

    /** Registers a feed, and returns its id. */
    String register(Map<String, Object> registration) throws UnreachableException {
        return ingest.send(HttpMethod.POST, registration, "/feeds?check=true")
                .path("id")
                .asString("");
    }

    /**
     * Changes options of a feed; null removes one. Where ingest has no PATCH, the whole registration is replaced by the one
     * with these changes.
     */
    void change(FeedStatus feed, Map<String, Object> changes) throws UnreachableException {
        try {
            ingest.send(HttpMethod.PATCH, changes, "/feeds/{id}", feed.id());
        } catch (RefusalException refusal) {
            if (refusal.status() != HttpStatus.METHOD_NOT_ALLOWED.value()) {
                throw refusal;
            }
            var whole = new LinkedHashMap<>(FeedForm.of(feed).registration());
            whole.putAll(changes);
            whole.remove("url");
            whole.remove("source");
            ingest.send(HttpMethod.PUT, whole, "/feeds/{id}", feed.id());
        }
    }

    /** Stops the polls of a feed, and forgets it. */
    void delete(String id) throws UnreachableException {
        ingest.send(HttpMethod.DELETE, MediaType.APPLICATION_JSON, "", "/feeds/{id}", id);
    }

    /** Polls a feed, and returns the outcome in words. */
    String poll(String id) throws UnreachableException {
        return ingest.send(HttpMethod.POST, MediaType.APPLICATION_JSON, "", "/feeds/{id}/poll", id)
                .path("text")
                .asString("");
    }

    /** Registers the feeds of a list. */
    OpmlReport importOpml(String opml) throws UnreachableException {
        return OpmlReport.of(ingest.send(HttpMethod.POST, OPML, opml, "/feeds/opml"));
    }

    /** Returns all feeds as a list. */
    String exportOpml() throws UnreachableException {
        return ingest.getText("/feeds/opml");
    }

    /**
     * Outcome of an import.
     *
     * @param failed URL and reason of each feed that was not registered
     */
    record OpmlReport(int added, int existing, List<String> failed) {

        private static final int SHOWN = 50;

        static OpmlReport of(JsonNode report) {
            return new OpmlReport(
                    report.path("added").size(),
                    report.path("existing").size(),
                    report.path("failed").values().stream()
                            .limit(SHOWN)
                            .map(failure -> "%s: %s"
                                    .formatted(
                                            failure.path("url").asString(""),
                                            failure.path("reason").asString("")))
                            .toList());
        }
    }
}
