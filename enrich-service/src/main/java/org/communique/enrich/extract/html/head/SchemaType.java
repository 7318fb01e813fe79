package org.communique.enrich.extract.html.head;

import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Types of schema.org, as far as they matter for a release. */
enum SchemaType {
    /** A text by itself. */
    ARTICLE,
    /** The page around a text. */
    PAGE,
    /** The site, or its organisation. */
    SITE,
    /** Anything else: pictures, breadcrumbs, people. */
    OTHER;

    private static final Set<String> ARTICLES = Set.of(
            "PressRelease",
            "Report",
            "BlogPosting",
            "LiveBlogPosting",
            "SocialMediaPosting",
            "DiscussionForumPosting",
            "SpecialAnnouncement",
            "Statement",
            "NewsItem");

    private static final Set<String> SITES =
            Set.of("WebSite", "Organization", "NewsMediaOrganization", "GovernmentOrganization", "Corporation");

    /** Returns the type of a node by its {@code @type}: a name, a prefixed one, a URL, or several of them. */
    static SchemaType of(JsonNode type) {
        return type.isArray()
                ? type.valueStream()
                        .map(SchemaType::named)
                        .min(SchemaType::compareTo)
                        .orElse(OTHER)
                : named(type);
    }

    private static SchemaType named(JsonNode type) {
        if (!type.isString()) {
            return OTHER;
        }
        var written = type.asString().strip();
        var name = written.substring(
                Math.max(Math.max(written.lastIndexOf('/'), written.lastIndexOf('#')), written.lastIndexOf(':')) + 1);
        // NewsArticle, AnalysisNewsArticle, OpinionNewsArticle, ScholarlyArticle, TechArticle …
        if (name.endsWith("Article") || ARTICLES.contains(name)) {
            return ARTICLE;
        }
        if (name.equals("WebPage") || name.equals("ItemPage")) {
            return PAGE;
        }
        return SITES.contains(name) ? SITE : OTHER;
    }
}
