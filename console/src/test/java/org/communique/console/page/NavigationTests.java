package org.communique.console.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NavigationTests {

    @ParameterizedTest
    @CsvSource({
        "/, Pipeline",
        "/releases, Releases",
        "/releases/abc, Releases",
        "/release/abc, One release",
        "/release, One release",
        "/topics/releases.raw/0/12, Topics",
        "/dead-letters/enrich, Dead letters",
        "/feeds, Feeds"
    })
    void pageOfAPathIsCurrent(String path, String title) {
        assertThat(Navigation.links(path))
                .filteredOn(Navigation.Link::current)
                .extracting(Navigation.Link::title)
                .containsExactly(title);
    }

    @Test
    void elsewhereNoneIsCurrent() {
        assertThat(Navigation.links("/sign-in"))
                .noneMatch(Navigation.Link::current)
                .hasSize(6);
    }
}
