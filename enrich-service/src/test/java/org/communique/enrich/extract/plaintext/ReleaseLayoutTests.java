package org.communique.enrich.extract.plaintext;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.communique.contracts.tag.Contact;
import org.communique.contracts.tag.Dateline;
import org.communique.enrich.extract.ExtractedContent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Classic layouts of releases: what stands above the headline and below the prose. */
class ReleaseLayoutTests {

    private static final String HEADLINE = "Bridge opens over the river";
    private static final String PROSE =
            "The council opened the new bridge over the river on Monday, two years after the flood had taken the old one away.";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FOR IMMEDIATE RELEASE\nContact: Jane Roe, 555-0100, jane@roe.example\n\n",
                "FOR IMMEDIATE RELEASE\n\nMedia Contact:\nJane Roe\n555-0100\njane@roe.example\n\n",
                "Media Contact: Jane Roe\nPhone: 555-0100\njane@roe.example\n\n",
                "PRESSEMITTEILUNG\n\nAnsprechpartnerin: Jane Roe\nTel.: 555-0100\njane@roe.example\n\n",
                "Contact:\nJane Roe, Press Officer\n555-0100 | jane@roe.example\n"
            })
    void contactAboveTheHeadlineIsAContact(String above) {
        var reading = read(above + HEADLINE + "\n\n" + PROSE);

        assertThat(reading.headline()).isEqualTo(HEADLINE);
        assertThat(reading.body()).isEqualTo(PROSE);
        assertThat(reading.parts().contacts()).singleElement().satisfies(contact -> {
            assertThat(contact.name()).isEqualTo("Jane Roe");
            assertThat(contact.phone()).isEqualTo("555-0100");
            assertThat(contact.email()).isEqualTo("jane@roe.example");
        });
    }

    @Test
    void letterheadIsNoHeadline() {
        var reading = read("Rivers Council\n12 River Street\n12345 Halvern\nTel. +49 30 1234567\nwww.rivers.example\n\n"
                + HEADLINE + "\n\n" + PROSE);

        assertThat(reading.headline()).isEqualTo(HEADLINE);
        assertThat(reading.body()).isEqualTo(PROSE);
    }

    @Test
    void mailHeaderIsNoHeadline() {
        var reading = read("From: Jane Roe <jane@roe.example>\nTo: newsroom@news.example\nSubject: Bridge\n"
                + "Date: Tue, 4 Mar 2025 09:00:00 +0000\n\n" + HEADLINE + "\n\n" + PROSE);

        assertThat(reading.headline()).isEqualTo(HEADLINE);
        assertThat(reading.body()).isEqualTo(PROSE);
    }

    @Test
    void subjectOfAMailServesWhereThereIsNoHeadline() {
        var reading = read("From: Jane Roe <jane@roe.example>\nSubject: Fwd: " + HEADLINE + "\n\n" + PROSE);

        assertThat(reading.headline()).isEqualTo(HEADLINE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"# ", "## "})
    void markOfAHeadingIsTakenOff(String mark) {
        var reading = read(mark + HEADLINE + "\n" + PROSE);

        assertThat(reading.headline()).isEqualTo(HEADLINE);
        assertThat(reading.body()).isEqualTo(PROSE);
    }

    @Test
    void rubbishOfAScanIsNoHeadline() {
        assertThat(read(";· · · ·.â .}·\n\n" + HEADLINE + "\n\n" + PROSE).headline())
                .isEqualTo(HEADLINE);
    }

    @Test
    void longHeadlineIsOne() {
        var headline =
                "Council opens new bridge over the river two years after the flood, with a fund of forty million euro for towns"
                        + " along the upper Lenne and its valleys";

        assertThat(read(headline + "\n" + PROSE + " " + PROSE).headline()).isEqualTo(headline);
    }

    @Test
    void datelineIsTakenOffTheTextAndDatesTheRelease() {
        var reading = read(HEADLINE + "\n\nBRUSSELS, Oct. 12, 2023 /PRNewswire/ -- " + PROSE);

        assertThat(reading.body()).isEqualTo(PROSE);
        assertThat(reading.parts().dateline())
                .isEqualTo(new Dateline("Brussels", LocalDate.of(2023, 10, 12), "PRNewswire"));
        assertThat(reading.dates().published()).isEqualTo(Instant.parse("2023-10-12T00:00:00Z"));
    }

    @Test
    void datelineOnALineOfItsOwnTellsPlaceAndDate() {
        var reading = read(HEADLINE + "\n\nMadrid, 12 de octubre de 2023\n\n" + PROSE);

        assertThat(reading.body()).isEqualTo(PROSE);
        assertThat(reading.parts().dateline()).isEqualTo(new Dateline("Madrid", LocalDate.of(2023, 10, 12), null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "About Acme\nAcme makes pumps in Halvern. It was founded in 1961.",
                "About Acme Inc.\n\nAcme makes pumps in Halvern. It was founded in 1961.",
                "Über die Acme GmbH\n\nDie Acme GmbH baut Pumpen in Halvern.",
                "Forward-Looking Statements\n\nThis release contains statements about the future. Acme does not promise them.",
                "This press release contains forward-looking statements that involve risks and uncertainties.",
                "The post Bridge opens over the river appeared first on River News.",
                "View the original release on www.wire.example",
                "SOURCE Acme Inc."
            })
    void boilerplateIsApart(String boilerplate) {
        var reading =
                read(HEADLINE + "\n\n" + PROSE + "\n\n" + PROSE.replace("Monday", "Tuesday") + "\n\n" + boilerplate);

        assertThat(reading.body()).isEqualTo(PROSE + "\n\n" + PROSE.replace("Monday", "Tuesday"));
        assertThat(String.join("\n", reading.parts().boilerplate())).isEqualTo(boilerplate.replace("\n\n", "\n"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "About the flood\n\nThe flood took the old bridge in the night to Tuesday, said the mayor.",
                "About 500 jobs at risk\n\nThe towns fear for the jobs in the port, said the mayor.",
                "Next steps\n\nThe council will open the second bridge in the spring, said the mayor."
            })
    void sectionOfTheTextIsNoBoilerplate(String section) {
        var reading = read(HEADLINE + "\n\n" + PROSE + "\n\n" + section);

        assertThat(reading.body()).isEqualTo(PROSE + "\n\n" + section);
        assertThat(reading.parts().boilerplate()).isEmpty();
    }

    @Test
    void footerOfAFeedBehindTheLastSentenceIsApart() {
        var reading = read(HEADLINE + "\n\n" + PROSE + " The post Bridge opens appeared first on River News.");

        assertThat(reading.body()).isEqualTo(PROSE);
    }

    @Test
    void contactsBelowTheTextHaveNameRolePhoneAndEmail() {
        var reading = read(HEADLINE + "\n\n" + PROSE + "\n\n###\n\nMedia Contact:\nJane Roe\nHead of Communications\n"
                + "+49 30 1234567\njane@roe.example\n\nJohn Doe\njohn@roe.example");

        assertThat(reading.parts().contacts())
                .containsExactly(
                        new Contact("Jane Roe", "Head of Communications", "+49 30 1234567", "jane@roe.example"),
                        new Contact("John Doe", null, null, "john@roe.example"));
    }

    @Test
    void releaseOfNothingButBoilerplateKeepsIt() {
        var reading = read(HEADLINE + "\n\nThis press release contains forward-looking statements that involve risks.");

        assertThat(reading.body()).contains("forward-looking");
        assertThat(reading.parts().boilerplate()).isEmpty();
    }

    private static ExtractedContent read(String text) {
        return PlainTextReader.read(text, null, ZoneOffset.UTC);
    }
}
