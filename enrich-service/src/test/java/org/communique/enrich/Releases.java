package org.communique.enrich;

import java.net.URI;
import java.time.Instant;
import org.communique.contracts.event.RawRelease;
import org.communique.contracts.event.Withdrawal;
import org.communique.contracts.release.Content;
import org.communique.contracts.release.Identity;
import org.communique.contracts.release.Origin;
import org.communique.contracts.release.ReleaseId;
import org.communique.contracts.release.Revision;
import org.communique.contracts.release.SourceText;
import org.communique.contracts.release.Version;
import org.jspecify.annotations.Nullable;

/** Releases for tests. */
public final class Releases {

    public static final Instant OBSERVED = Instant.parse("2026-03-02T10:15:30.125Z");

    public static final String BODY = """
            The Rivers Council opened a flood fund on Sunday, with forty million euro for towns along the upper Lenne.

            “It is late, but it is enough,” said its president, Ana Moreau, in Liège. The fund pays for dams and pumps.""";

    private Releases() {}

    public static RawRelease anyRelease() {
        return releaseNamed("flood-fund");
    }

    public static RawRelease releaseNamed(String name) {
        return release(name, "Rivers Council opens flood fund", Content.plain(BODY), null);
    }

    public static RawRelease pushed(String text) {
        return release("pushed", null, Content.plain(text), null);
    }

    public static RawRelease withPage(String html) {
        return release("page", null, Content.plain(""), Content.html(html));
    }

    public static RawRelease release(String name, @Nullable String headline, Content content, @Nullable Content page) {
        return new RawRelease(
                identity(name),
                origin(name),
                SourceText.builder().headline(headline).content(content).build(),
                page);
    }

    public static Withdrawal withdrawalOf(String name) {
        return new Withdrawal(identity(name), origin(name), Withdrawal.Reason.PAGE_GONE);
    }

    private static Identity identity(String name) {
        return new Identity(ReleaseId.derive("rivers.example", name), Revision.FIRST, Version.observedAt(OBSERVED));
    }

    private static Origin origin(String name) {
        return new Origin("rivers.example", "feed-1", name, URI.create("https://rivers.example/news/" + name));
    }
}
