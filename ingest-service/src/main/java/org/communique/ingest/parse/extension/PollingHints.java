package org.communique.ingest.parse.extension;

import static org.communique.ingest.parse.xml.XmlNamespace.ATOM;
import static org.communique.ingest.parse.xml.XmlNamespace.RSS;

import java.net.URI;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.communique.ingest.parse.item.FeedHints;
import org.communique.ingest.parse.item.SkipHours;
import org.communique.ingest.parse.xml.XmlElement;

/** Polling hints: times without polls, and hubs. */
public final class PollingHints {

    private static final Pattern HOUR = Pattern.compile("\\d{1,2}");
    private static final int MIDNIGHT = 24;
    /** Returns the hubs; the first is used. */
    private static final int MAX_HUBS = 10;

    private PollingHints() {}

    /** Returns the hints of a feed, or of a channel with its children. */
    public static FeedHints of(XmlElement head, LinkReader reader) {
        var links = links(head);
        return new FeedHints(
                new SkipHours(hours(head), days(head)),
                related(links, "hub", reader).limit(MAX_HUBS).toList(),
                related(links, "self", reader).findFirst().orElse(null));
    }

    /** Returns the hours: 0 to 23 in RSS 2.0, 1 to 24 in RSS 0.91, where 24 is midnight. */
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
        var lists = head.all(RSS, list);
        // Mostly there are none.
        return lists.isEmpty()
                ? Stream.empty()
                : lists.stream().flatMap(all -> all.all(RSS, name).stream()).map(XmlElement::text);
    }

    /** Returns the links of WebSub, section 4: those of Atom, in RSS too. */
    private static List<XmlElement> links(XmlElement head) {
        var links = new ArrayList<>(head.all(ATOM, "link"));
        links.addAll(head.all(RSS, "link"));
        links.removeIf(link -> !link.attributes().containsKey("rel"));
        return links;
    }

    private static Stream<URI> related(List<XmlElement> links, String relation, LinkReader reader) {
        return links.stream()
                .filter(link -> link.attribute("rel").orElse("").equalsIgnoreCase(relation))
                .flatMap(link ->
                        link.attribute("href").flatMap(href -> reader.read(link.base(), href, relation)).stream());
    }
}
