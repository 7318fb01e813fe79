package org.communique.ingest;

import org.communique.flow.PackageOrder;
import org.junit.jupiter.api.Test;

/** See {@link PackageOrder}. */
class FlowTests {

    private static final PackageOrder PACKAGES = PackageOrder.of("org.communique.ingest");

    @Test
    void everyPackageHasItsPlaceInTheOrder() {
        PACKAGES.checkThatEveryPackageHasItsPlace();
    }

    @Test
    void packagesLookBackwardsOnly() {
        PACKAGES.checkThatPackagesLookBackwardsOnly();
    }
}
