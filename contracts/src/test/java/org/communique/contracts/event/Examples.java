package org.communique.contracts.event;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.communique.contracts.release.Content;
import org.communique.contracts.release.Dates;
import org.communique.contracts.release.Embargo;
import org.communique.contracts.release.Identity;
import org.communique.contracts.release.Origin;
import org.communique.contracts.release.PubStatus;
import org.communique.contracts.release.ReleaseId;
import org.communique.contracts.release.Revision;
import org.communique.contracts.release.RevisionChange;
import org.communique.contracts.release.RevisionEntry;
import org.communique.contracts.release.SourceText;
import org.communique.contracts.release.Version;
import org.communique.contracts.release.WrittenDates;
import org.communique.contracts.tag.Contact;
import org.communique.contracts.tag.Dateline;
import org.communique.contracts.tag.DocumentProblem;
import org.communique.contracts.tag.Entity;
import org.communique.contracts.tag.Identifier;
import org.communique.contracts.tag.Kind;
import org.communique.contracts.tag.Place;
import org.communique.contracts.tag.Provenance;
import org.communique.contracts.tag.Quote;
import org.communique.contracts.tag.Summary;
import org.communique.contracts.tag.Tags;
import org.communique.contracts.tag.Topic;

/** One event of each kind, with every field; the golden files show their JSON. */
final class Examples {

    private static final URI PAGE = URI.create("https://rivers.example/news/flood-fund");
    private static final Origin ORIGIN = new Origin("rivers.example", "feed-1", "tag:rivers.example,2026:17", PAGE);
    private static final Instant OBSERVED = Instant.parse("2026-03-02T10:15:30.125Z");
    private static final Identity IDENTITY = new Identity(
            ReleaseId.derive("rivers.example", "rivers.example/news/flood-fund"),
            new Revision(2),
            Version.observedAt(OBSERVED));
    private static final Dates DATES = new Dates(
            Instant.parse("2026-03-01T09:00:00Z"),
            Instant.parse("2026-03-02T10:00:00Z"),
            new Embargo(Instant.parse("2026-03-03T06:00:00Z")));

    private static final Lineage LINEAGE = new Lineage(
            new ObservationSource(ObservationSource.By.POLL, Instant.parse("2026-03-02T10:15:29Z")),
            List.of(
                    new RevisionEntry(
                            Revision.FIRST,
                            Version.observedAt(Instant.parse("2026-03-01T09:05:00Z")),
                            List.of(RevisionChange.NEW)),
                    new RevisionEntry(
                            new Revision(2),
                            Version.observedAt(OBSERVED),
                            List.of(RevisionChange.TEXT, RevisionChange.EMBARGO))),
            null);
    private static final RawPosition RAW_RECORD = new RawPosition("releases.raw", 3, 1204);

    private Examples() {}

    static RawRelease rawRelease() {
        return new RawRelease(
                IDENTITY,
                ORIGIN,
                SourceText.builder()
                        .headline("Rivers Council opens flood fund")
                        .lead("The fund starts with <b>40 million euro</b>.")
                        .language("en")
                        .dates(DATES)
                        .written(new WrittenDates("Sun, 1 Mar 2026 10:00:00 +0100", null))
                        .categories(List.of("Environment"))
                        .content(Content.html("<p>The Rivers Council opened a flood fund on Sunday.</p>"))
                        .build(),
                Content.html("<html><body><article>The Rivers Council opened …</article></body></html>"),
                new EmbargoLift(Instant.parse("2026-03-02T10:15:30Z"), "desk", "cleared by the publisher"),
                LINEAGE);
    }

    static EnrichedRelease enrichedRelease() {
        return new EnrichedRelease(
                        IDENTITY.withGeneration(1),
                        ORIGIN,
                        new Text(
                                "Rivers Council opens flood fund",
                                "The fund starts with 40 million euro.",
                                "The Rivers Council opened a flood fund on Sunday.\n\n“It is late,” said Ana Moreau in Liège.",
                                "en",
                                "en-GB",
                                0.98,
                                17,
                                1),
                        new PageNotes(
                                "Press office",
                                URI.create("https://rivers.example/media/flood.jpg"),
                                URI.create("https://rivers.example/news/flood-fund")),
                        new Summary("The fund starts with 40 million euro.", Summary.Origin.SOURCE),
                        DATES,
                        PubStatus.USABLE,
                        null,
                        new Tags(
                                List.of(new Topic(
                                        "medtop:03000000", "disaster, accident and emergency incident", 0.75)),
                                List.of(new Entity("Ana Moreau", 1, 0.5)),
                                List.of(new Entity("Rivers Council", 2, 1)),
                                List.of(new Place("Liège", "BE", 1, 0.25)),
                                List.of("BE"),
                                List.of("flood fund")),
                        new SimilarityKeys("9f86d081884c7d659a2feaa0c55ad015", List.of("0:a3bf4f1b", "1:2b0b822c")),
                        parts(),
                        List.of(
                                new Provenance("author", "page-notes", 1, Provenance.From.JSON_LD),
                                new Provenance("summary", "summary", 1),
                                Provenance.skipped("translation", 1, "not done (expected: within 5 s)")))
                .with(LINEAGE.at(RAW_RECORD));
    }

    private static ReleaseParts parts() {
        return new ReleaseParts(
                new Dateline("Liège", LocalDate.of(2026, 3, 1), "PRNewswire"),
                List.of("Press office"),
                List.of(new Contact("Jane Roe", "Media Contact", "555-0100", "jane@rivers.example")),
                "About the Rivers Council: it looks after the upper Lenne.",
                "Rivers Council",
                new Kind("statement", 0.8),
                List.of(new Identifier(Identifier.Scheme.TICKER, "RIVR", "NASDAQ")),
                List.of(new Quote("It is late", "Ana Moreau")),
                List.of(DocumentProblem.SHORT_BODY));
    }

    static Withdrawal withdrawal() {
        return new Withdrawal(IDENTITY, ORIGIN, Withdrawal.Reason.PAGE_GONE, LINEAGE.at(RAW_RECORD));
    }
}
