package org.communique.publish.reference;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.communique.contracts.release.ReleaseId;
import org.communique.contracts.release.Version;
import org.communique.kit.deadletter.VersionSettings;
import org.communique.publish.document.DocumentReader;
import org.communique.publish.document.DocumentSettings;
import org.communique.publish.document.MappedFields;
import org.communique.publish.document.ReleaseDocument;
import org.communique.publish.testbed.Records;
import org.springframework.util.unit.DataSize;

/** The releases that the queries of the page find, and those that they must not find. */
final class Examples {

    static final ReleaseId FUND = ReleaseId.derive("rivers.example", "fund");
    static final ReleaseId COPY = ReleaseId.derive("harbours.example", "copy");
    static final ReleaseId PAYS = ReleaseId.derive("rivers.example", "pays");
    static final ReleaseId GERMAN = ReleaseId.derive("bridges.example", "german");
    static final ReleaseId DUE = ReleaseId.derive("weirs.example", "due");
    static final ReleaseId EMBARGOED = ReleaseId.derive("rivers.example", "embargoed");
    static final ReleaseId WITHDRAWN = ReleaseId.derive("rivers.example", "withdrawn");

    static final ReleaseId WITHHELD = ReleaseId.derive("rivers.example", "withheld");

    private static final String FUND_OPENS = """
            "language": "en", "headline": "Rivers Council opens flood fund",
            "body": "The ministers agreed on a flood fund for the valley, said Ana Moreau on Sunday.",
            "topics": [{"code": "medtop:03000000", "name": "disaster", "confidence": 0.75}],
            "people": [{"name": "Ana Moreau", "mentions": 1, "relevance": 1.0}],
            "countries": ["BE"], "keyphrases": ["flood fund"]""";

    private Examples() {}

    static List<ReleaseDocument> all() {
        return List.of(
                release(FUND, "rivers.example", "2026-03-01T09:00:00Z", FUND_OPENS),
                release(COPY, "harbours.example", "2026-03-01T12:00:00Z", FUND_OPENS)
                        .linkedTo(FUND),
                release(PAYS, "rivers.example", "2026-03-05T08:00:00Z", """
                        "language": "en", "headline": "Flood fund pays first farmers",
                        "body": "The flood fund of the Rivers Council paid the first farmers in the valley on Thursday.",
                        "keyphrases": ["flood fund"], "issuer": "Rivers Council",
                        "kind": {"name": "earnings", "confidence": 0.8},
                        "identifiers": [{"scheme": "ticker", "value": "RIVR", "exchange": "NASDAQ"}],
                        "quotes": [{"text": "It is late", "speaker": "Ana Moreau"}]"""),
                release(GERMAN, "bridges.example", "2026-02-10T08:00:00Z", """
                        "language": "de", "headline": "Ministerin eröffnet Brücke",
                        "body": "Die Ministerin sprach in Lüttich.",
                        "topics": [{"code": "medtop:03000000", "name": "disaster", "confidence": 0.5}]"""),
                release(DUE, "weirs.example", "2026-02-20T08:00:00Z", """
                        "language": "en", "headline": "Weir closes", "body": "The weir is closed for works.",
                        "embargoedUntil": "2026-03-04T06:00:00Z\""""),
                release(
                        EMBARGOED,
                        "rivers.example",
                        "2026-03-06T09:00:00Z",
                        FUND_OPENS + ", \"embargoedUntil\": \"2999-01-01T00:00:00Z\""),
                document(
                        WITHHELD,
                        "rivers.example",
                        "2026-03-06T09:00:00Z",
                        FUND_OPENS
                                + ", \"pubStatus\": \"withheld\", \"withholdingReason\": \"embargo: UNDER EMBARGO\""),
                document(WITHDRAWN, "rivers.example", "2026-03-06T09:00:00Z", """
                        "pubStatus": "canceled", "withdrawalReason": "requested\""""));
    }

    private static ReleaseDocument release(ReleaseId id, String source, String published, String fields) {
        return document(id, source, published, """
                "pubStatus": "usable", "published": "%s", %s""".formatted(published, fields));
    }

    private static ReleaseDocument document(ReleaseId id, String source, String observed, String fields) {
        var json = """
                {"id": "%s", "revision": 1, "version": %d, "source": "%s", %s}""".formatted(id, Version.observedAt(Instant.parse(observed)).value(), source, fields);
        var record = Records.record(
                0, 0, id.value().getBytes(StandardCharsets.US_ASCII), json.getBytes(StandardCharsets.UTF_8));
        return (ReleaseDocument) new DocumentReader(
                        new DocumentSettings(DataSize.ofMegabytes(1)), new VersionSettings(Duration.ofDays(1), true))
                .read(record, MappedFields.ANY);
    }
}
