package org.communique.ingest.revisit;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.communique.contracts.event.RawRelease;
import org.communique.contracts.release.NormalText;
import org.communique.ingest.article.ArticlePage;
import org.jspecify.annotations.Nullable;

/**
 * Whether a page is still that of its release, however corrected. Servers answer 200 with a list of news, a login or a
 * notice in place of a page that moved, and that is no correction.
 */
final class SamePage {

    /** A correction leaves more than this of the words; another page has fewer of them. */
    private static final double SHARE = 1.0 / 3;

    private SamePage() {}

    /** Whether the page names the release by its headline, or has a good part of the words that it had. */
    static boolean is(RawRelease told, ArticlePage now) {
        return names(now, told.headline()) || keeps(told, now);
    }

    private static boolean names(ArticlePage page, @Nullable String headline) {
        String title = headline == null ? "" : NormalText.of(headline);
        return !title.isEmpty() && NormalText.of(page.allText()).contains(title);
    }

    private static boolean keeps(RawRelease told, ArticlePage now) {
        var page = told.page();
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
