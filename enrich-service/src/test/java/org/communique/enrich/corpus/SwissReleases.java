package org.communique.enrich.corpus;

import java.util.List;
import java.util.stream.StreamSupport;
import org.communique.enrich.evaluation.Corpora;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import tools.jackson.databind.JsonNode;

/** Releases of the Swiss Confederation in one language, 2018 and 2019. */
record SwissReleases(List<Release> all) {

    /**
     * One of them.
     *
     * @param headline its title
     * @param lead the office's own abstract, may be empty
     * @param body plain text, paragraphs separated by blank lines
     * @param topics names of the office's own topics
     */
    record Release(String headline, String lead, String body, List<String> topics) {}

    static SwissReleases in(String language) {
        return new SwissReleases(Corpora.lines("releases-ch/dev.jsonl.gz").stream()
                .filter(line -> line.get("lang").asString().equals(language))
                .map(SwissReleases::release)
                .toList());
    }

    private static Release release(JsonNode line) {
        return new Release(
                line.get("title").asString(),
                line.get("lead").asString(),
                text(line.get("html").asString()),
                StreamSupport.stream(line.get("topics").spliterator(), false)
                        .map(topic -> topic.get("name").asString())
                        .toList());
    }

    private static String text(String html) {
        var body = Jsoup.parseBodyFragment(html).body();
        body.select("br").forEach(br -> br.replaceWith(new TextNode("\n")));
        body.select("p, div, li, ul, ol, h1, h2, h3, h4, h5, h6, tr, table, blockquote")
                .forEach(SwissReleases::setApart);
        return body.wholeText().strip();
    }

    private static void setApart(Element block) {
        block.before(new TextNode("\n\n"));
        block.after(new TextNode("\n\n"));
    }
}
