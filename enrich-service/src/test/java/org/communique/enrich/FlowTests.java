package org.communique.enrich;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import org.communique.flow.PackageOrder;
import org.junit.jupiter.api.Test;

/** See {@link PackageOrder}. */
class FlowTests {

    private static final PackageOrder PACKAGES = PackageOrder.of("org.communique.enrich");

    @Test
    void everyPackageHasItsPlaceInTheOrder() {
        PACKAGES.checkThatEveryPackageHasItsPlace();
    }

    @Test
    void packagesLookBackwardsOnly() {
        PACKAGES.checkThatPackagesLookBackwardsOnly();
    }

    @Test
    void springAndKafkaStayAtTheEdges() {
        noClasses()
                .that()
                .resideInAnyPackage(PACKAGES.upTo("pipeline"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework..", "org.apache.kafka..")
                .because("the enrichment is pure: wire it in 'worker', 'stream' or 'web'")
                .check(PACKAGES.classes());
    }
}
