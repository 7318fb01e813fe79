package org.communique.ingest.format.hint;

import static org.communique.ingest.format.xml.Vocabulary.ATOM;
import static org.communique.ingest.format.xml.Vocabulary.RSS;

import java.net.URI;
import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.communique.ingest.format.xml.XmlElement;
import org.communique.ingest.format.xml.XmlReader;
import org.communique.ingest.item.SkipTimes;
import org.communique.ingest.text.Decoder;
import org.communique.ingest.url.LenientUrl;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the hints of a feed document. Looks at its head only, up to the first item, which is why it costs next to
 * nothing beside reading the feed; a document in which nothing can be found gives {@link FeedHints#NONE}.
 */
public final class HintReader {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern FIRST_ITEM = Pattern.compile("<(?:\\w+:)?(?:item|entry)[\\s>]");
    private static final Pattern HOUR = Pattern.compile("\\d{1,2}");
    private static final int MIDNIGHT = 24;

    private HintReader() {}

    /** The hints of a document that is a feed; parameters as for the feed reader. */
    public static FeedHints read(byte[] body, @Nullable String contentType, URI base) {
        String text = Decoder.decode(body, contentType).text().stripLeading();
        if (text.startsWith("{")) {
            return text.contains("\"hubs\"") ? json(text, base) : FeedHints.NONE;
        }
        return XmlReader.read(head(text), base).map(parts -> xml(parts.head())).orElse(FeedHints.NONE);
    }

    private static String head(String text) {
        var item = FIRST_ITEM.matcher(text);
        return item.find() ? text.substring(0, item.start()) : text;
    }

    private static FeedHints xml(XmlElement head) {
        return new FeedHints(
                new SkipTimes(hours(head), days(head)),
                links(head, "hub").toList(),
                links(head, "self").findFirst().orElse(null));
    }

    /** RSS 2.0 says 0 to 23, RSS 0.91 said 1 to 24: 24 is midnight. */
    private static Set<Integer> hours(XmlElement head) {
        return values(head, "skiphours", "hour")
                .filter(hour -> HOUR.matcher(hour).matches())
                .map(Integer::valueOf)
                .filter(hour -> hour <= MIDNIGHT)
                .map(hour -> hour % MIDNIGHT)
                .collect(Collectors.toSet());
    }

    private static Set<DayOfWeek> days(XmlElement head) {
        return values(head, "skipdays", "day")
                .flatMap(day -> Arrays.stream(DayOfWeek.values())
                        .filter(each -> each.name().equals(day.toUpperCase(Locale.ROOT))))
                .collect(Collectors.toSet());
    }

    private static Stream<String> values(XmlElement head, String list, String name) {
        return head.all(RSS, list).flatMap(all -> all.all(RSS, name)).map(XmlElement::text);
    }

    /** WebSub, section 4: Atom's links, in RSS too. */
    private static Stream<URI> links(XmlElement head, String relation) {
        return Stream.concat(head.all(ATOM, "link"), head.all(RSS, "link"))
                .filter(link -> link.attribute("rel").orElse("").equalsIgnoreCase(relation))
                .flatMap(
                        link -> link.attribute("href").flatMap(href -> LenientUrl.resolve(link.base(), href)).stream());
    }

    private static FeedHints json(String text, URI base) {
        try {
            var feed = JSON.readTree(text);
            return new FeedHints(
                    SkipTimes.NONE,
                    hubs(feed, base),
                    url(feed.path("feed_url"), base).orElse(null));
        } catch (JacksonException e) {
            return FeedHints.NONE;
        }
    }

    private static List<URI> hubs(JsonNode feed, URI base) {
        return StreamSupport.stream(feed.path("hubs").spliterator(), false)
                .filter(hub -> hub.path("type").asString("").equalsIgnoreCase("WebSub"))
                .flatMap(hub -> url(hub.path("url"), base).stream())
                .toList();
    }

    private static Optional<URI> url(JsonNode node, URI base) {
        return LenientUrl.resolve(base, node.asString(""));
    }
}
