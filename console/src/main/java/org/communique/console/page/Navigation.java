package org.communique.console.page;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The pages, in the order of the navigation. */
public enum Navigation {
    /** Feeds to index as one picture. */
    PIPELINE("/", "Pipeline"),

    /** Search. */
    RELEASES("/releases", "Releases"),

    /** The way of one release, found by id, URL, guid or words. */
    RELEASE("/release", "One release"),

    /** Feeds and their health. */
    FEEDS("/feeds", "Feeds"),

    /** Topics and their records. */
    TOPICS("/topics", "Topics"),

    /** Dead letters and their redrives. */
    DEAD_LETTERS("/dead-letters", "Dead letters");

    private final String path;
    private final String title;

    Navigation(String path, String title) {
        this.path = path;
        this.title = title;
    }

    /** Returns the path of the page; what belongs to it is below. */
    public String path() {
        return path;
    }

    /** Returns its name for people. */
    public String title() {
        return title;
    }

    /**
     * Returns the links of the navigation.
     *
     * @param current path of the request
     */
    static List<Link> links(String current) {
        var page = pageOf(current);
        return Arrays.stream(values())
                .map(one -> new Link(one.path, one.title, page.equals(Optional.of(one))))
                .toList();
    }

    private static Optional<Navigation> pageOf(String path) {
        return Arrays.stream(values())
                .filter(one -> path.equals(one.path) || path.startsWith(one.path + "/"))
                .max(Comparator.comparingInt(one -> one.path.length()));
    }

    /**
     * Link of the navigation.
     *
     * @param current whether the page is shown
     */
    record Link(String path, String title, boolean current) {}
}
