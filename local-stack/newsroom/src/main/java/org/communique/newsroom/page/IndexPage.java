package org.communique.newsroom.page;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.communique.newsroom.archive.Happening;
import org.communique.newsroom.archive.Standing;
import org.communique.newsroom.life.Upcoming;
import org.communique.newsroom.markup.Html;
import org.communique.newsroom.markup.Template;
import org.communique.newsroom.release.Publisher;

/** First page: publishers, their feeds, past and future events. It refreshes itself. */
public final class IndexPage {

    private static final int LOG_LENGTH = 12;
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss");

    private IndexPage() {}

    /** Writes the page at this moment. */
    public static String write(Doings doings, Instant now) {
        var happenings = doings.archive().happenings().reversed();
        var visible =
                doings.archive().standings().stream().filter(Standing::visible).toList();
        return Template.named("index.html")
                .fill(Map.of(
                        "now", clock(now),
                        "count", String.valueOf(visible.size()),
                        "publishers", Html.each(doings.catalogue().publishers(), it -> publisher(it, visible)),
                        "upcoming", Html.each(doings.upcoming(), it -> upcoming(it, doings, now)),
                        "quiet", doings.upcoming().isEmpty() ? "No automatic steps." : "",
                        "log", Html.each(happenings.stream().limit(LOG_LENGTH).toList(), it -> happening(it, doings)),
                        "still", happenings.isEmpty() ? "Nothing yet." : ""));
    }

    private static String publisher(Publisher publisher, List<Standing> visible) {
        var count =
                visible.stream().filter(it -> it.publisher().equals(publisher)).count();
        return """
                <li style="--accent: %s" lang="%s"><h3><a href="%s">%s</a></h3><p>%s</p>
                <p class="feeds"><span>%d releases</span>%s</p></li>""".formatted(
                        publisher.colour(),
                        publisher.language().tag(),
                        publisher.path(""),
                        Html.escape(publisher.name()),
                        Html.escape(publisher.tagline()),
                        count,
                        Html.each(
                                publisher.feeds(),
                                it -> "<a href=\"%s\">%s</a>".formatted(publisher.path(it.file()), it.file())));
    }

    private static String upcoming(Upcoming next, Doings doings, Instant now) {
        var seconds = Math.max(0, next.due().getEpochSecond() - now.getEpochSecond());
        return row(
                "<time data-due=\"%d\">in %d s</time>".formatted(next.due().toEpochMilli(), seconds),
                next.word(),
                Html.escape(doings.headline(next.release())));
    }

    private static String happening(Happening happening, Doings doings) {
        var id = happening.release();
        var link = "<a href=\"%s\">%s</a>".formatted(doings.path(id), Html.escape(doings.headline(id)));
        return row("<time>" + clock(happening.at()) + "</time>", happening.word(), link);
    }

    private static String row(String time, String word, String what) {
        return "<li>%s<span class=\"word %s\">%s</span><span>%s</span></li>".formatted(time, word, word, what);
    }

    private static String clock(Instant when) {
        return CLOCK.format(when.atZone(ZoneId.systemDefault()));
    }
}
