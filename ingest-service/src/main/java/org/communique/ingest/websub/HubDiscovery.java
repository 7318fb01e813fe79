package org.communique.ingest.websub;

import java.util.Optional;
import java.util.stream.Stream;
import org.communique.ingest.fetch.FetchOutcome;
import org.communique.ingest.parse.item.FeedHints;
import org.communique.ingest.state.Hub;
import org.communique.ingest.text.WebUrl;

/** Finds the hub of a feed (WebSub, section 4): in the Link headers of the answer, else in the document. */
public final class HubDiscovery {

    private static final String HUB = "hub";
    private static final String SELF = "self";

    private HubDiscovery() {}

    /**
     * The first hub that is named. A feed that names one and forgets to name itself is called by its URL.
     *
     * @param hints of the document
     */
    public static Optional<Hub> hub(FetchOutcome.Modified answer, FeedHints hints) {
        var at = answer.finalUrl();
        var topic = LinkHeader.first(answer.links(), SELF, at)
                .filter(WebUrl::isUsable)
                .or(() -> Optional.ofNullable(hints.self()).filter(WebUrl::isUsable))
                .orElse(at);
        return Stream.concat(LinkHeader.first(answer.links(), HUB, at).stream(), hints.hubs().stream())
                .filter(WebUrl::isUsable)
                .findFirst()
                .map(hub -> new Hub(hub, topic));
    }
}
