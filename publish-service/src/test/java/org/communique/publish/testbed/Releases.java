package org.communique.publish.testbed;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.communique.contracts.event.EnrichedEvent;
import org.communique.contracts.event.EnrichedRelease;
import org.communique.contracts.event.PageNotes;
import org.communique.contracts.event.SimilarityKeys;
import org.communique.contracts.event.Text;
import org.communique.contracts.event.Withdrawal;
import org.communique.contracts.release.Dates;
import org.communique.contracts.release.Embargo;
import org.communique.contracts.release.Identity;
import org.communique.contracts.release.Origin;
import org.communique.contracts.release.PubStatus;
import org.communique.contracts.release.ReleaseId;
import org.communique.contracts.release.Revision;
import org.communique.contracts.release.Version;
import org.communique.contracts.tag.Summary;
import org.communique.contracts.tag.Tags;
import tools.jackson.databind.json.JsonMapper;

/** Releases for tests, each call another one. */
public final class Releases {

    private static final JsonMapper JSON = new JsonMapper();
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final Origin ORIGIN = new Origin("harbours.example", null, null, null);

    private Releases() {}

    /** An id that no other test has. */
    public static ReleaseId anyId() {
        return ReleaseId.derive("harbours.example", System.nanoTime() + "-" + COUNT.incrementAndGet());
    }

    /** A version of now. */
    public static Version now() {
        return Version.observedAt(Instant.now());
    }

    /** A release, usable and without embargo. */
    public static EnrichedRelease release(ReleaseId id, Version version, String headline) {
        return release(id, version, headline, Dates.UNKNOWN);
    }

    /** A release under embargo. */
    public static EnrichedRelease embargoed(ReleaseId id, Version version, Instant until) {
        return release(id, version, "Quay reopens", new Dates(null, null, new Embargo(until)));
    }

    /** A release that an embargo notice without a moment withholds. */
    public static EnrichedRelease withheld(ReleaseId id, Version version) {
        var release = release(id, version, "Quay reopens");
        return new EnrichedRelease(
                release.identity(),
                release.origin(),
                release.text(),
                release.page(),
                release.summary(),
                release.dates(),
                PubStatus.WITHHELD,
                "embargo: \"UNDER EMBARGO\" (expected: a day, and its time if there is one)",
                release.tags(),
                release.similarity(),
                release.parts(),
                release.provenance());
    }

    /** A withdrawal. */
    public static Withdrawal withdrawal(ReleaseId id, Version version) {
        return new Withdrawal(new Identity(id, Revision.FIRST, version), ORIGIN, Withdrawal.Reason.REQUESTED);
    }

    /** The value of its record. */
    public static byte[] json(EnrichedEvent event) {
        return JSON.writeValueAsBytes(event);
    }

    /** The value of its record, with something in it replaced. */
    public static byte[] json(EnrichedEvent event, String replaced, String by) {
        return JSON.writeValueAsString(event).replace(replaced, by).getBytes(StandardCharsets.UTF_8);
    }

    private static EnrichedRelease release(ReleaseId id, Version version, String headline, Dates dates) {
        return new EnrichedRelease(
                new Identity(id, Revision.FIRST, version),
                ORIGIN,
                new Text(headline, null, headline + ". The harbours say so.", "en", "en", 0.9, 8, 1),
                PageNotes.NONE,
                new Summary("The harbours say so.", Summary.Origin.EXTRACTIVE),
                dates,
                Tags.NONE,
                new SimilarityKeys("9f86d081884c7d659a2feaa0c55ad015", List.of()),
                List.of());
    }
}
