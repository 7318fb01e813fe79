package org.communique.newsroom.release;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All publishers of the newsroom, and all releases in the order of {@code index.txt}. */
public final class Catalogue {

    private final Map<String, Publisher> publishers = new LinkedHashMap<>();
    private final Map<String, Release> releases = new LinkedHashMap<>();

    private Catalogue() {}

    /**
     * Reads the newsroom's own files.
     *
     * @throws IllegalArgumentException with the malformed file and its error
     */
    public static Catalogue read() {
        var catalogue = new Catalogue();
        for (var line : ShippedFile.lines("index.txt")) {
            catalogue.add(line);
        }
        return catalogue;
    }

    /** Returns the publishers, in order. */
    public List<Publisher> publishers() {
        return List.copyOf(publishers.values());
    }

    /** Returns the releases, in order. */
    public List<Release> releases() {
        return List.copyOf(releases.values());
    }

    /** Returns the publisher with this id, if there is one. */
    public Optional<Publisher> publisher(String id) {
        return Optional.ofNullable(publishers.get(id));
    }

    /** Returns the release with this id, if there is one. */
    public Optional<Release> release(String id) {
        return Optional.ofNullable(releases.get(id));
    }

    private void add(String file) {
        var text = new TextFile(file + ".txt", ShippedFile.text(file + ".txt"));
        var id = file.substring(file.lastIndexOf('/') + 1);
        if (file.startsWith("publishers/")) {
            publishers.put(id, ReleaseReader.publisher(id, text));
            return;
        }
        var release = ReleaseReader.release(id, text);
        if (!publishers.containsKey(release.publisher())) {
            throw text.malformed(
                    "publisher: " + release.publisher() + " (expected: one of " + publishers.keySet() + ")");
        }
        if (releases.put(id, release) != null) {
            throw text.malformed("the id is taken (expected: another file name)");
        }
    }
}
