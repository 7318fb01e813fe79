package org.communique.launcher.part;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.regex.Pattern;
import org.communique.newsroom.Newsroom;
import org.communique.newsroom.NewsroomSettings;
import org.junit.jupiter.api.Test;

class SampleFeedsTests {

    @Test
    void everyPublisherOfTheNewsroomHasItsFeedNamed() throws IOException {
        try (var newsroom = Newsroom.open(NewsroomSettings.quiet(), InstantSource.system())) {
            assertThat(newsroom.feeds().stream().map(URI::getPath)).containsExactlyElementsOf(SampleFeeds.PATHS);
        }
    }

    @Test
    void composeFileNamesTheSameFeeds() throws IOException {
        var compose = Files.readString(Path.of(System.getProperty("communique.root"), "docker-compose.yml"));
        var feeds = Pattern.compile("for feed in ([^;]+);").matcher(compose);

        assertThat(feeds.find()).isTrue();
        assertThat(feeds.group(1).strip().split("\\s+"))
                .containsExactlyElementsOf(SampleFeeds.PATHS.stream()
                        .map(path -> path.substring(1))
                        .toList());
    }

    @Test
    void feedsAreNumberedArguments() {
        assertThat(SampleFeeds.arguments(URI.create("http://127.0.0.1:8090")))
                .contains("--communique.ingest.feeds[1].url=http://127.0.0.1:8090/ministry/feed.rss");
    }
}
