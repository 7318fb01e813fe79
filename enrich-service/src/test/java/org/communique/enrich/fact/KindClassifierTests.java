package org.communique.enrich.fact;

import static org.assertj.core.api.Assertions.assertThat;

import org.communique.contracts.tag.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KindClassifierTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            earnings              | Acme Reports Third Quarter 2025 Financial Results
            earnings              | Acme steigert Umsatz: Quartalszahlen liegen vor
            merger-or-acquisition | Acme to Acquire Northwind Pumps for $40 Million
            merger-or-acquisition | Acme übernimmt Pumpenhersteller Northwind
            appointment           | Acme Appoints Jane Roe as Chief Financial Officer
            appointment           | Bundesrat ernennt Jane Roe zur Direktorin
            appointment           | Jean Dupont nommé directeur général d’Acme
            product               | Acme launches new pump for small towns
            recall                | Acme Recalls Pumps Due to Fire Hazard
            recall                | Rückruf: Acme ruft Pumpen zurück
            award                 | Acme Wins Industry Award for Its Pumps
            obituary              | Rivers Council mourns the death of its founder
            legal                 | Rivers Council files lawsuit against Acme
            statistics            | Unemployment rate rose to 5.1 % in March
            speech                | Remarks by the President of the Rivers Council at the opening
            advisory              | MEDIA ADVISORY: Minister opens bridge
            event                 | Acme to Present at the Annual Pump Conference
            statement             | Statement by the Rivers Council on the flood
            funding               | Acme Raises $12 Million in Series A Funding
            partnership           | Acme and Northwind announce strategic partnership
            """)
    void headlineTellsTheKind(String kind, String headline) {
        assertThat(KindClassifier.classify(headline, "", "")).map(Kind::name).contains(kind);
    }

    @Test
    void unclearReleaseHasNone() {
        assertThat(KindClassifier.classify("Bridge over the river", "", "The bridge is long."))
                .isEmpty();
    }
}
