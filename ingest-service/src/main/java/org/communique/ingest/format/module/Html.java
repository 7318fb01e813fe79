package org.communique.ingest.format.module;

import java.net.URI;
import java.util.regex.Pattern;
import org.communique.ingest.url.LenientUrl;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** Markup that an item carries. */
public final class Html {

    /** An address that begins with neither a scheme nor a fragment. */
    private static final Pattern RELATIVE =
            Pattern.compile("(?i)\\b(?:href|src)\\s*=\\s*[\"']?\\s*(?![a-z][a-z0-9+.-]*:|[\"'#>\\s])");

    private Html() {}

    /** The markup with its relative URLs resolved; untouched when there are none. */
    public static String resolve(String html, URI base) {
        if (!RELATIVE.matcher(html).find()) {
            return html;
        }
        var document = Jsoup.parseBodyFragment(html);
        document.outputSettings().prettyPrint(false);
        var body = document.body();
        body.select("[href]").forEach(element -> resolve(element, "href", base));
        body.select("[src]").forEach(element -> resolve(element, "src", base));
        return body.html();
    }

    private static void resolve(Element element, String attribute, URI base) {
        String value = element.attr(attribute);
        if (!value.startsWith("#")) {
            LenientUrl.resolve(base, value).ifPresent(url -> element.attr(attribute, url.toString()));
        }
    }
}
