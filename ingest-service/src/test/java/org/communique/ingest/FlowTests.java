package org.communique.ingest;

import java.util.List;
import org.communique.flow.PackageOrder;
import org.junit.jupiter.api.Test;

/** See {@link PackageOrder}. */
class FlowTests {

    private static final PackageOrder PACKAGES = PackageOrder.of(
            "org.communique.ingest",
            List.of(
                    "url",
                    "text",
                    "fetch",
                    "robots",
                    "item",
                    "format",
                    "identity",
                    "reading",
                    "page",
                    "meters",
                    "feed",
                    "state",
                    "pace",
                    "decision",
                    "ledger",
                    "known",
                    "topics",
                    "ownership",
                    "registry",
                    "harvest",
                    "revisit",
                    "websub",
                    "poll",
                    "push",
                    "opml",
                    "web"));

    @Test
    void everyPackageHasItsPlaceInTheOrder() {
        PACKAGES.checkThatEveryPackageHasItsPlace();
    }

    @Test
    void packagesLookBackwardsOnly() {
        PACKAGES.checkThatPackagesLookBackwardsOnly();
    }
}
