package org.communique.console.topic;

import java.util.List;
import java.util.Map;

/**
 * JSON of a record as a page that can be read.
 *
 * @param headline empty without one
 * @param lead the source's abstract; empty without one
 * @param text body, or the source's text without its markup; empty without one
 * @param summary empty without one
 * @param facts other fields with a plain value, in their order
 * @param tags by kind: topics, people, places …
 * @param url http or https; empty without one
 */
record ReadableRelease(
        String headline,
        String lead,
        String text,
        String summary,
        Map<String, String> facts,
        Map<String, List<String>> tags,
        String url) {}
