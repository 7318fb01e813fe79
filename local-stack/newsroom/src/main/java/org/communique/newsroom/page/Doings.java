package org.communique.newsroom.page;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.communique.newsroom.archive.Archive;
import org.communique.newsroom.archive.Happening;
import org.communique.newsroom.archive.Standing;
import org.communique.newsroom.life.Upcoming;
import org.communique.newsroom.markup.Json;
import org.communique.newsroom.release.Catalogue;
import org.communique.newsroom.release.Release;

/**
 * Past and future events, for {@code /events}: one JSON object per line, the oldest first. Future ones have {@code due}
 * and {@code inSeconds} in the place of {@code at}.
 *
 * @param catalogue source of the headlines of unpublished releases
 * @param archive past events
 * @param upcoming future events
 * @param base the address of the newsroom
 */
public record Doings(Catalogue catalogue, Archive archive, List<Upcoming> upcoming, URI base) {

    /** Copies the list. */
    public Doings {
        upcoming = List.copyOf(upcoming);
    }

    /** Returns the lines at this moment. */
    public String lines(Instant now) {
        var past = archive.happenings().stream().map(this::line).collect(Collectors.joining());
        return past + upcoming.stream().map(it -> line(it, now)).collect(Collectors.joining());
    }

    /** Returns the present or future headline. */
    String headline(String id) {
        return release(id).map(Release::headline).orElse(id);
    }

    /** Returns the path of the release's page. */
    String path(String id) {
        return release(id).map(it -> "/" + it.publisher() + "/" + id).orElse("/");
    }

    private String line(Happening happening) {
        var json = new LinkedHashMap<String, Object>();
        json.put("at", happening.at().toString());
        json.put("event", happening.word());
        describe(json, happening.release());
        return Json.write(json) + "\n";
    }

    private String line(Upcoming next, Instant now) {
        var json = new LinkedHashMap<String, Object>();
        json.put("due", next.due().toString());
        json.put("inSeconds", Duration.between(now, next.due()).toSeconds());
        json.put("event", next.word());
        describe(json, next.release());
        return Json.write(json) + "\n";
    }

    private void describe(Map<String, Object> json, String id) {
        json.put("release", id);
        json.put("headline", headline(id));
        json.put("url", base.resolve(path(id)).toString());
    }

    private Optional<Release> release(String id) {
        return archive.standing(id).map(Standing::release).or(() -> catalogue.release(id));
    }
}
