package org.communique.console;

import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import org.communique.flow.PackageOrder;
import org.junit.jupiter.api.Test;

/** See {@link PackageOrder}. */
class FlowTests {

    private static final PackageOrder PACKAGES = PackageOrder.of("org.communique.console");

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
                .matching("org.communique.console.(*)..")
                .should()
                .beFreeOfCycles()
                .check(PACKAGES.classes());
    }
}
