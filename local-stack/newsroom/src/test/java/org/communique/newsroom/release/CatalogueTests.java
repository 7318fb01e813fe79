package org.communique.newsroom.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CatalogueTests {

    private static final Catalogue CATALOGUE = Catalogue.read();

    static Stream<Release> releases() {
        return CATALOGUE.releases().stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("releases")
    void everyReleaseHasTheLengthOfARealOne(Release release) {
        assertThat(release.plainText().split("\\s+")).as(release.id()).hasSizeBetween(150, 450);
        assertThat(release.headline().length()).isBetween(30, 130);
        assertThat(release.lead().split("\\s+")).hasSizeBetween(15, 60);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("releases")
    void everyReleaseQuotesSomebodyInTheQuotesOfItsLanguage(Release release) {
        var quotes = switch (release.language()) {
            case EN -> new String[] {"“", "”"};
            case DE -> new String[] {"„", "“"};
            case FR -> new String[] {"«\u00a0", "\u00a0»"};
        };
        assertThat(release.plainText()).contains(quotes).doesNotContain("\"", "'");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("releases")
    void everyCorrectionShowsInHeadlineOrLead(Release release) {
        assertThat(release.corrections())
                .allSatisfy(
                        it -> assertThat(release.headline() + release.lead()).contains(it.found()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("releases")
    void leadHasNoLinks(Release release) {
        assertThat(release.lead()).doesNotContain("](");
    }

    @Test
    void thereAreEnoughOfEveryLanguage() {
        var count = releases().collect(Collectors.groupingBy(Release::language, Collectors.counting()));

        assertThat(count.get(Language.EN)).isGreaterThanOrEqualTo(14);
        assertThat(count.get(Language.DE)).isGreaterThanOrEqualTo(9);
        assertThat(count.get(Language.FR)).isGreaterThanOrEqualTo(9);
    }

    @Test
    void atLeast24AreOutFromTheBeginning() {
        assertThat(releases().filter(it -> it.published().isPresent())).hasSizeGreaterThanOrEqualTo(24);
    }

    @Test
    void noTwoHaveTheSameHeadlineOrDate() {
        var dates = releases().flatMap(it -> it.published().stream()).toList();

        assertThat(releases().map(Release::headline)).doesNotHaveDuplicates();
        assertThat(dates).doesNotHaveDuplicates();
    }

    @Test
    void everyPublisherHasSomethingToSayAndAFeedThatPollersRead() {
        var publishing = releases().map(Release::publisher).collect(Collectors.toCollection(HashSet::new));

        assertThat(CATALOGUE.publishers()).allSatisfy(it -> {
            assertThat(publishing).contains(it.id());
            assertThat(it.feeds().getFirst().format()).isNotEqualTo(FeedOffer.Format.JSON);
        });
    }

    @Test
    void theThreeFormatsAndAllKindsOfContentAreOffered() {
        var offers = CATALOGUE.publishers().stream()
                .flatMap(it -> it.feeds().stream())
                .map(it -> (it.format() + " " + it.content()).toLowerCase(Locale.ROOT));

        assertThat(offers).contains("rss summary", "rss html", "atom summary", "atom html", "atom xhtml", "json html");
    }
}
