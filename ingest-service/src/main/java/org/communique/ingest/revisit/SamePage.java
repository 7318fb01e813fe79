package org.communique.ingest.revisit;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.communique.contracts.event.RawRelease;
import org.communique.contracts.release.NormalText;
import org.communique.ingest.article.ArticlePage;
import org.jspecify.annotations.Nullable;

/**
 * Test whether a page still belongs to its release, however corrected. Servers answer 200 with a list of news, a login or
 * a notice in place of a moved page; that is no correction.
 */
final class SamePage {

    /** Share of the words left by a correction; another page has fewer of them. */
    private static final double SHARE = 1.0 / 3;

    private SamePage() {}

    /** Whether the page has the release's headline, or a good part of its former words. */
    static boolean is(RawRelease release, ArticlePage now) {
        return names(now, release.text().headline()) || keeps(release, now);
    }

    private static boolean names(ArticlePage page, @Nullable String headline) {
        String title = headline == null ? "" : NormalText.of(headline);
        return !title.isEmpty() && NormalText.of(page.allText()).contains(title);
    }

    private static boolean keeps(RawRelease release, ArticlePage now) {
        var page = release.page();
        if (page == null) {
            return false;
        }
        var before = words(ArticlePage.of(page, now.url()));
        long left = before.size();
        before.retainAll(words(now));
        return left > 0 && before.size() >= left * SHARE;
    }

    private static Set<String> words(ArticlePage page) {
        return new HashSet<>(Arrays.asList(NormalText.of(page.text().text()).split(" ")));
    }
}
