package org.communique.console.syndication;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.communique.console.document.IndexedDocument;
import org.jspecify.annotations.Nullable;

/**
 * Contents of a feed of releases, the same in each format.
 *
 * @param title the search in words
 * @param id permanent IRI of the feed, whatever its address
 * @param self its own URL, in the format that is written
 * @param page URL of the search for people
 * @param entries the latest change first
 * @param removals releases that must not be shown any more, the latest first
 */
record FeedContents(String title, String id, String self, String page, List<Entry> entries, List<Removal> removals) {

    /** Copies the lists. */
    FeedContents {
        entries = List.copyOf(entries);
        removals = List.copyOf(removals);
    }

    /**
     * Release of the feed.
     *
     * @param page URL of the release in the console
     */
    record Entry(IndexedDocument release, String page) {

        /** Returns its permanent IRI. */
        String id() {
            return iri(release.id());
        }

        /** Returns the time of this revision, or the end of its embargo. */
        Instant updated() {
            return release.visibleSince();
        }

        /** Returns the publisher's page of the release, else the console's. */
        String link() {
            return release.link().orElse(page);
        }
    }

    /**
     * Release that left the readers' sight.
     *
     * @param release id
     * @param when time of the change that hid it
     * @param reason for people
     */
    record Removal(String release, Instant when, String reason) {

        /** Returns the IRI of its entry. */
        String id() {
            return iri(release);
        }
    }

    /** Returns the permanent IRI of a release. */
    static String iri(String release) {
        return "urn:communique:release:" + release;
    }

    /** Returns the time of the latest change; the epoch when the feed is empty, so that it stays the same. */
    Instant updated() {
        return Stream.concat(
                        entries.stream().map(Entry::updated), removals.stream().map(Removal::when))
                .max(Instant::compareTo)
                .orElse(Instant.EPOCH);
    }

    /** Returns the language of all entries; null when they differ. */
    @Nullable
    String language() {
        var languages = entries.stream()
                .map(entry -> String.valueOf(entry.release().language()))
                .distinct()
                .limit(2)
                .toList();
        return languages.size() == 1 && !languages.getFirst().equals("null") ? languages.getFirst() : null;
    }
}
