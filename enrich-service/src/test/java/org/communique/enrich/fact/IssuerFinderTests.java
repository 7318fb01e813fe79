package org.communique.enrich.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class IssuerFinderTests {

    private static final List<String> FOUND = List.of("Northwind Pumps", "Rivers Council");

    @Test
    void lineOfTheWireNamesTheIssuer() {
        assertThat(IssuerFinder.find("Plant opens", "It opens.", List.of("About Northwind", "SOURCE Acme Inc."), FOUND))
                .contains("Acme Inc.");
    }

    @Test
    void nameBeforeATickerIsTheIssuer() {
        assertThat(IssuerFinder.find(
                        "Plant opens",
                        "Acme Tools & Pumps, Inc. (NASDAQ: ACME), a maker, opens a plant.",
                        List.of(),
                        FOUND))
                .contains("Acme Tools & Pumps, Inc.");
    }

    @Test
    void headingOfTheBoilerplateNamesTheIssuer() {
        assertThat(IssuerFinder.find(
                        "Plant opens", "It opens.", List.of("About Acme Inc.", "Acme makes pumps."), FOUND))
                .contains("Acme Inc.");
    }

    @Test
    void firstOrganisationOfTheHeadlineServesElse() {
        assertThat(IssuerFinder.find("Rivers Council opens plant of Northwind Pumps", "It opens.", List.of(), FOUND))
                .contains("Rivers Council");
    }

    @Test
    void nobodyIsBetterThanAnyone() {
        assertThat(IssuerFinder.find("Plant opens", "It opens.", List.of(), FOUND))
                .isEmpty();
    }
}
