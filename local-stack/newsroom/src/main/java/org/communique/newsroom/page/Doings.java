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
 * What happened and what comes next, for {@code /events}: one JSON object per line, the oldest first. What comes has
 * {@code due} and {@code inSeconds} in the place of {@code at}.
 *
 * @param catalogue where the headlines of what has not come out are
 * @param archive what happened
 * @param upcoming what comes next
 * @param base the address of the newsroom
 */
public record Doings(Catalogue catalogue, Archive archive, List<Upcoming> upcoming, URI base) {

    /** Copies the list. */
    public Doings {
        upcoming = List.copyOf(upcoming);
    }

    /** The lines as they are at this moment. */
    public String lines(Instant now) {
        var past = archive.happenings().stream().map(this::line).collect(Collectors.joining());
        return past + upcoming.stream().map(it -> line(it, now)).collect(Collectors.joining());
    }

    /** The headline as it stands, or as it will be. */
    String headline(String id) {
        return release(id).map(Release::headline).orElse(id);
    }

    /** The path of the release's page. */
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
