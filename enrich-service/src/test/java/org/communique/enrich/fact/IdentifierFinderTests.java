package org.communique.enrich.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.communique.contracts.tag.Identifier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifierFinderTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Acme Inc. (NASDAQ: ACME) opens a plant.             | TICKER | ACME         | NASDAQ
            Acme (NYSE American: AC) opens a plant.             | TICKER | AC           | NYSE American
            Acme (Nasdaq:ACME) opens a plant.                   | TICKER | ACME         | Nasdaq
            Acme (NYSE: BRK.B) opens a plant.                   | TICKER | BRK.B        | NYSE
            Acme (TSX-V: ACM) opens a plant.                    | TICKER | ACM          | TSX-V
            Acme (HKEX: 0700) opens a plant.                    | TICKER | 0700         | HKEX
            Acme (ECNL.MI) opens a plant.                       | TICKER | ECNL         | MI
            The bond ISIN CH0012221716 is offered.              | ISIN   | CH0012221716 |
            ISIN: CH 001 222 171 6                              | ISIN   | CH0012221716 |
            The bond US0378331005 is offered.                   | ISIN   | US0378331005 |
            LEI 529900RIVRSCNCL0X013 of the company             | LEI    | 529900RIVRSCNCL0X013 |
            CUSIP: 037833100 of the share                       | CUSIP  | 037833100    |
            WKN: A1EWWW of the share                            | WKN    | A1EWWW       |
            """)
    void identifierInItsUsualForm(String text, Identifier.Scheme scheme, String value, String exchange) {
        assertThat(IdentifierFinder.find(List.of(text))).containsExactly(new Identifier(scheme, value, exchange));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ISIN CH0012221717",
                "US0378331006 is no number",
                "LEI 529900RIVRSCNCL0X014",
                "CUSIP: 037833101",
                "The number A1EWWW means nothing.",
                "The numbers 037833100 and 716460 mean nothing.",
                "Note: THE BRIDGE opens (AT: NOON)",
                "NYSE: 12345 shares",
                "INTERNATIONA1 is a word",
                "The NASDAQ: up again"
            })
    void numberWithoutItsCheckDigitOrItsWordIsNone(String text) {
        assertThat(IdentifierFinder.find(List.of(text))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Acme (NASDAQ: ACME, TSX: ACM)",
                "Acme (NASDAQ: ACME) (TSX: ACM)",
                "Acme (NASDAQ: ACME; TSX: ACM)"
            })
    void everyExchangeCounts(String text) {
        assertThat(IdentifierFinder.find(List.of(text)))
                .extracting(Identifier::value)
                .containsExactly("ACME", "ACM");
    }
}
