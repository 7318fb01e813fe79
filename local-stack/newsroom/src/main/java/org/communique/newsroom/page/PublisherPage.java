package org.communique.newsroom.page;

import java.util.List;
import org.communique.newsroom.archive.Standing;
import org.communique.newsroom.markup.Html;
import org.communique.newsroom.markup.Template;
import org.communique.newsroom.release.Publisher;

/** Overview of one publisher: its releases, the newest first. */
public final class PublisherPage {

    private PublisherPage() {}

    /** Writes the page. */
    public static String write(Publisher publisher, List<Standing> standings) {
        var values = Furniture.of(publisher);
        var visible = standings.stream().filter(Standing::visible).toList();
        values.put("releases", Html.each(visible, PublisherPage::item));
        return Template.named("publisher.html").fill(values);
    }

    private static String item(Standing item) {
        var release = item.release();
        var date = release.language().date(item.published(), item.publisher().zone());
        return """
                <li lang="%s"><p class="dates">%s · %s</p><h2><a href="%s">%s</a></h2><p>%s</p></li>""".formatted(
                        release.language().tag(),
                        Html.escape(release.place()),
                        date,
                        item.id(),
                        Html.escape(release.headline()),
                        Html.escape(release.lead()));
    }
}
