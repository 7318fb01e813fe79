package org.communique.ingest.websub;

import java.util.Optional;
import java.util.stream.Stream;
import org.communique.ingest.fetch.FetchOutcome;
import org.communique.ingest.fetch.LinkHeader;
import org.communique.ingest.parse.item.FeedHints;
import org.communique.ingest.state.Hub;
import org.communique.ingest.text.WebUrl;

/** Discovery of a feed's hub (WebSub, section 4): in the Link headers of the response, else in the document. */
public final class HubDiscovery {

    private static final String HUB = "hub";
    private static final String SELF = "self";

    private HubDiscovery() {}

    /**
     * Returns the first hub. The topic of a feed without a self link is its URL.
     *
     * @param hints the hints of the document
     */
    public static Optional<Hub> hub(FetchOutcome.Modified response, FeedHints hints) {
        var at = response.finalUrl();
        var topic = LinkHeader.first(response.links(), SELF, at)
                .filter(WebUrl::isUsable)
                .or(() -> Optional.ofNullable(hints.self()).filter(WebUrl::isUsable))
                .orElse(at);
        return Stream.concat(LinkHeader.first(response.links(), HUB, at).stream(), hints.hubs().stream())
                .filter(WebUrl::isUsable)
                .findFirst()
                .map(hub -> new Hub(hub, topic));
    }
}
