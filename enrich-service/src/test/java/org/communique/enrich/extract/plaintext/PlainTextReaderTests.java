package org.communique.enrich.extract.plaintext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import org.communique.contracts.release.Dates;
import org.communique.enrich.extract.ExtractedContent;
import org.junit.jupiter.api.Test;

class PlainTextReaderTests {

    @Test
    void pageSavedAsTextLosesItsBoilerplate() throws IOException {
        var reading = read(resource("ministers.txt"));

        assertThat(reading.headline())
                .isEqualTo(
                        "Ministers of the Lenne Alliance discuss flood defence, joint exercises, situation on the Upper Lenne");
        assertThat(reading.dates())
                .isEqualTo(
                        new Dates(Instant.parse("2024-11-14T00:00:00Z"), Instant.parse("2024-11-14T16:20:00Z"), null));
        assertThat(reading.body())
                .startsWith("Ministers of the Lenne Alliance ended two days")
                .doesNotContain("•", "|", "Last updated", "Family photo", "next week.3")
                .contains("next week.")
                .endsWith("establish the facts.");
        assertThat(paragraphs(reading)).hasSize(5);
    }

    /** The text is not ours to carry: the test runs where somebody has it. */
    @Test
    void realPageSavedAsTextLosesItsBoilerplate() throws IOException {
        var sample = Path.of(System.getProperty(
                        "communique.samples",
                        System.getenv().getOrDefault("COMMUNIQUE_SAMPLES", "../../shared/samples")))
                .resolve("nato-defence-ministers-2023-10-12.txt");
        assumeThat(sample).as("the sample").exists();

        var reading = read(Files.readString(sample));

        assertThat(reading.headline())
                .isEqualTo(
                        "Defence Ministers address deterrence and defence, NATO missions, situation in the Middle East");
        assertThat(reading.dates())
                .isEqualTo(
                        new Dates(Instant.parse("2023-10-12T00:00:00Z"), Instant.parse("2023-10-12T17:04:00Z"), null));
        assertThat(reading.body())
                .startsWith("NATO Defence Ministers wrapped up")
                .doesNotContain("•", "|", "Last updated", "General view of the meeting")
                .endsWith("most urgent needs.");
        assertThat(paragraphs(reading)).hasSize(6);
    }

    @Test
    void mailIsUnwrappedAndLosesLabelsContactsAndFooter() throws IOException {
        var reading = read(resource("mail.txt"));

        assertThat(reading.headline())
                .isEqualTo("Rivers Council opens flood fund of forty million euro for towns along the upper Lenne");
        assertThat(reading.dates()).isEqualTo(new Dates(Instant.parse("2026-03-03T00:00:00Z"), null, null));
        assertThat(reading.embargoNotices()).hasSize(1);
        assertThat(paragraphs(reading))
                .containsExactly(
                        "The Rivers Council opened a flood fund on Tuesday, with forty million euro for towns along the upper Lenne. The money comes from its seven member states and is to be spent within three years on dams, pumps and retention basins.",
                        "“It is late, but it is enough,” said its president, Ana Moreau, in a speech to the assembly. “We have learnt from two winters of high water.”",
                        "Background",
                        "The Council was founded in 1961. It has its seat in Halvern.");
    }

    @Test
    void germanAndFrenchBoilerplateIsRemoved() {
        var reading = read("""
                Pressemitteilung Nr. 12/2026

                Flussrat eröffnet Hochwasserfonds

                Halvern, den 3. März 2026

                Der Flussrat hat am Dienstag einen Fonds eröffnet.

                Lire la suite
                Seite 1 von 2
                Pressekontakt: Jo Brand, Tel. +49 30 1234567

                – Ende –

                Impressum""");

        assertThat(reading.headline()).isEqualTo("Flussrat eröffnet Hochwasserfonds");
        assertThat(reading.body()).isEqualTo("Der Flussrat hat am Dienstag einen Fonds eröffnet.");
    }

    @Test
    void textThatBeginsWithProseHasNoHeadline() {
        var reading = read("The Rivers Council opened a flood fund on Sunday.\n\nIt pays for dams.");

        assertThat(reading.headline()).isNull();
        assertThat(reading.body()).isEqualTo("The Rivers Council opened a flood fund on Sunday.\n\nIt pays for dams.");
    }

    @Test
    void knownHeadlineIsNotRepeatedInTheBody() {
        var reading = PlainTextReader.read("Fund opened\n\nThe fund is open.", "Fund opened", ZoneOffset.UTC);

        assertThat(reading.body()).isEqualTo("The fund is open.");
    }

    @Test
    void senderAboveTheHeadlineIsNotTheHeadline() {
        assertThat(read("Rivers Council\n\nFlood fund opened for towns on the Lenne\n\nThe fund is open.")
                        .headline())
                .isEqualTo("Flood fund opened for towns on the Lenne");
    }

    @Test
    void dateInTheProseIsIgnored() {
        assertThat(
                        read("Fund opened for towns\n\nOn 3 March 2026 the Council met.\n\n4 March 2026\n\nIt met again. And again.\n\nIt will meet. Once more.\n\nThe end came. It was late.")
                                .dates())
                .isEqualTo(Dates.UNKNOWN);
    }

    @Test
    void proseBelowContactsStays() {
        var prose =
                "The Rivers Council opened a flood fund on Sunday, with forty million euro for towns along the upper Lenne.";

        assertThat(read("Contact:\nJo Brand 202-224-8120\nAl Fern, press office\n" + prose)
                        .body())
                .isEqualTo(prose);
    }

    @Test
    void textOfBoilerplateOnlyIsKept() {
        assertThat(read("12 Oct. 2023\n\n|").body()).isEqualTo("12 Oct. 2023\n\n|");
    }

    @Test
    void headlineLikeContactsIsAHeadline() {
        assertThat(read("Contact: Jo Brand, +49 30 1234567").headline()).isEqualTo("Contact: Jo Brand, +49 30 1234567");
    }

    @Test
    void subheadingsStay() {
        var body = read("""
                Fund opened for towns

                The Council opened a fund. It is large.

                Who may apply

                Towns on the Lenne may apply. So may villages.

                When the money comes

                It comes in April. Or in May.""").body();

        assertThat(body).contains("Who may apply", "When the money comes");
    }

    @Test
    void loneSubheadingSharingAWordWithItsTextStays() {
        assertThat(read("Fund opened for towns\n\nThe Council opened a fund.\n\nHow to apply\n\nTowns apply by letter.")
                        .body())
                .contains("How to apply");
    }

    @Test
    void abbreviationsAreNoFootnotes() {
        assertThat(read("Fund opened for towns\n\nSee Art.3 and No.5 and fig.2 of paragraph.4 Of the law.")
                        .body())
                .contains("Art.3 and No.5 and fig.2");
    }

    @Test
    void listsOfShortLinesAreNotJoined() {
        assertThat(paragraphs(
                        read("Fund opened for towns\n\nThe Council opened a fund for:\n- dams\n- pumps\n- basins.")))
                .containsExactly("The Council opened a fund for:", "- dams", "- pumps", "- basins.");
    }

    private static ExtractedContent read(String text) {
        return PlainTextReader.read(text, null, ZoneOffset.UTC);
    }

    private static String[] paragraphs(ExtractedContent reading) {
        return reading.body().split("\n\n", -1);
    }

    private static String resource(String name) throws IOException {
        try (var resource = PlainTextReaderTests.class.getResourceAsStream(name)) {
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
