package org.communique.ingest.testbed;

import java.net.URI;
import java.util.List;
import org.communique.contracts.release.SourceText;
import org.communique.ingest.parse.item.ParsedItem;
import org.jspecify.annotations.Nullable;

/** Items of feeds, as far as they matter to what they are known by. */
public final class Items {

    private Items() {}

    /** An item without text. */
    public static ParsedItem item(@Nullable String link, @Nullable String guid, String title) {
        return new ParsedItem(
                guid,
                false,
                link == null ? null : URI.create(link),
                SourceText.builder().headline(title).build(),
                List.of(),
                List.of());
    }
}
