package org.communique.enrich.text.date;

import static org.assertj.core.api.Assertions.assertThat;

import org.communique.contracts.tag.Dateline;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LeadingDatelineTests {

    private static final String PROSE = "The council opened a flood fund for towns along the river.";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            BRUSSELS, Oct. 12, 2023 /PRNewswire/ --                    | Brussels         | 2023-10-12 | PRNewswire
            NEW YORK, July 10, 2026 (GLOBE NEWSWIRE) --                | New York         | 2026-07-10 | GLOBE NEWSWIRE
            HAMBURG, Germany - September 2, 2025 (NEWSWIRE) -          | Hamburg, Germany | 2025-09-02 | NEWSWIRE
            London – 12 October 2023 –                                 | London           | 2023-10-12 |
            GENEVA (12 October 2023) –                                 | Geneva           | 2023-10-12 |
            Berlin, 12. Oktober 2023 –                                 | Berlin           | 2023-10-12 |
            Paris, le 12 octobre 2023 –                                | Paris            | 2023-10-12 |
            Madrid, 12 de octubre de 2023.-                            | Madrid           | 2023-10-12 |
            Roma, 12 ottobre 2023 -                                    | Roma             | 2023-10-12 |
            Den Haag, 12 maart 2023 –                                  | Den Haag         | 2023-03-12 |
            Warszawa, 12 października 2023 r. –                        | Warszawa         | 2023-10-12 |
            NEW YORK--(BUSINESS WIRE)--                                | New York         |            | BUSINESS WIRE
            Berlin (ots) -                                             | Berlin           |            | ots
            LONDON (AP) —                                              | London           |            | AP
            VANCOUVER, British Columbia, Jan. 05, 2026 (Newsfile Corp.) -- | Vancouver, British Columbia | 2026-01-05 | Newsfile Corp.
            12 October 2023 –                                          |                  | 2023-10-12 |
            OTTAWA, ON, Monday, March 3, 2025 /CNW/ -                  | Ottawa, ON       | 2025-03-03 | CNW
            OSLO, 3 March 2025:                                        | Oslo             | 2025-03-03 |
            WASHINGTON, D.C. –                                         | Washington, D.C. |            |
            SAN JOSÉ, Costa Rica, May 2 /PRNewswire-HISPANIC PR WIRE/ -- | San José, Costa Rica |          | PRNewswire-HISPANIC PR WIRE
            Saint-Denis, le jeudi 12 octobre 2023 -                    | Saint-Denis      | 2023-10-12 |
            """)
    void datelineBeforeTheProseHasPlaceDateAndWire(
            String written, String place, java.time.LocalDate date, String wire) {
        var paragraph = written + " " + PROSE;

        if (place == null && date == null && wire == null) {
            assertThat(LeadingDateline.find(paragraph)).isEmpty();
            return;
        }
        assertThat(LeadingDateline.find(paragraph).map(LeadingDateline.Match::dateline))
                .contains(new Dateline(place, date, wire));
        assertThat(LeadingDateline.withoutDateline(paragraph)).isEqualTo(PROSE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The council met on 12 October 2023 – its first meeting in the new hall.",
                "On 12 October 2023, the council opened a flood fund for towns along the river.",
                "Acme, Inc. – the company from Halvern – opens a plant for pumps next week.",
                "NATO – the alliance – has agreed to help the towns along the river again.",
                "Jane Roe (The Rivers Council) said that the fund is open to all the towns.",
                "COVID-19 – what the towns along the river have to know about the pandemic.",
                "May 2023 was the wettest month – and nobody along the river had expected it.",
                "By Jane Roe, reporter – the council opens a flood fund for the towns along the river.",
                "Brussels, the capital, – a town of rivers – opens a flood fund next Monday."
            })
    void sentenceWithAPlaceOrADateIsNoDateline(String sentence) {
        assertThat(LeadingDateline.withoutDateline(sentence)).isEqualTo(sentence);
    }

    @Test
    void datelineWithoutProseIsLeftToItsLine() {
        assertThat(LeadingDateline.find("Berlin, 12. Oktober 2023 –")).isEmpty();
    }
}
