package org.communique.publish;

import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import org.communique.flow.PackageOrder;
import org.junit.jupiter.api.Test;

/** See {@link PackageOrder}. */
class FlowTests {

    private static final PackageOrder PACKAGES = PackageOrder.of("org.communique.publish");

    @Test
    void everyPackageHasItsPlaceInTheOrder() {
        PACKAGES.checkThatEveryPackageHasItsPlace();
    }

    @Test
    void packagesLookBackwardsOnly() {
        PACKAGES.checkThatPackagesLookBackwardsOnly();
    }

    @Test
    void packagesHaveNoCycles() {
        SlicesRuleDefinition.slices()
                .matching("org.communique.publish.(*)..")
                .should()
                .beFreeOfCycles()
                .check(PACKAGES.classes());
    }
}
