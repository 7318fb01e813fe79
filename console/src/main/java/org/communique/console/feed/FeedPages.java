package org.communique.console.feed;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.communique.console.remote.Answer;
import org.communique.console.remote.Inquiry;
import org.communique.console.remote.RefusalException;
import org.communique.console.remote.UnreachableException;
import org.communique.console.security.Visitor;
import org.communique.kit.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Pages of feeds, and the forms that change them; a refusal of ingest is shown beside the form, which keeps its texts. */
@Controller
@RequestMapping("/feeds")
class FeedPages {

    private static final String ID = "/{id:[0-9a-f]{20}}";
    private static final MediaType OPML = new MediaType("text", "x-opml", StandardCharsets.UTF_8);

    private final IngestFeeds feeds;
    private final FeedActivity activity;

    FeedPages(IngestFeeds feeds, FeedActivity activity) {
        this.feeds = feeds;
        this.activity = activity;
    }

    /**
     * Lists feeds.
     *
     * @param state condition, or {@code paused}; null for any
     * @param text in the URL, title, source or a label; null for any
     */
    @GetMapping
    String list(
            @RequestParam(name = "state", required = false) @Nullable String state,
            @RequestParam(name = "q", required = false) @Nullable String text,
            @RequestParam(name = "page", defaultValue = "1") int page,
            Model model) {
        var recent = Inquiry.begin(activity::recent);
        var all = Answer.to(feeds::all);
        model.addAttribute("feeds", all.map(found -> FeedTable.of(found, state, text, page)));
        model.addAttribute("recent", recent.answer());
        return "feeds";
    }

    /** Shows a feed with its polls. */
    @GetMapping(ID)
    String one(@PathVariable String id, Model model) throws UnreachableException {
        var daily = Inquiry.begin(() -> DailyChart.of(activity.daily(id)));
        var feed = feeds.find(id)
                .orElseThrow(() ->
                        Problem.unknown("feed '%s': not registered; it may have been deleted meanwhile".formatted(id)));
        model.addAttribute("feed", feed);
        model.addAttribute("form", FeedForm.of(feed));
        model.addAttribute("daily", daily.answer());
        return "feed";
    }

    /** Shows the form of a new feed. */
    @GetMapping("/new")
    String blank(Model model) {
        model.addAttribute("form", FeedForm.EMPTY);
        return "feed-new";
    }

    /** Shows what a new feed would bring; nothing is stored. */
    @PostMapping("/preview")
    String preview(@ModelAttribute("form") FeedForm form, Model model) {
        try {
            model.addAttribute("trial", feeds.preview(form.registration()));
        } catch (UnreachableException failure) {
            model.addAttribute("refusal", failure.getMessage());
        }
        return "feed-new";
    }

    /** Registers a feed. */
    @PostMapping
    String register(@ModelAttribute("form") FeedForm form, Model model, RedirectAttributes redirect) {
        try {
            var id = feeds.register(form.registration());
            redirect.addFlashAttribute("done", "Registered. Its first poll begins within seconds.");
            return "redirect:/feeds/" + id;
        } catch (UnreachableException failure) {
            model.addAttribute("refusal", failure.getMessage());
            return "feed-new";
        }
    }

    /** Changes the options of a feed. */
    @PostMapping(ID)
    String change(@PathVariable String id, @ModelAttribute("form") FeedForm form, RedirectAttributes redirect)
            throws UnreachableException {
        return act(id, redirect, "Changed.", feed -> feeds.change(feed, form.changes()));
    }

    /** Pauses the polls of a feed. */
    @PostMapping(ID + "/pause")
    String pause(@PathVariable String id, RedirectAttributes redirect) throws UnreachableException {
        var by = Visitor.current().name();
        return act(id, redirect, "Paused.", feed -> feeds.change(feed, Map.of("disabledBy", by)));
    }

    /** Resumes the polls of a feed. */
    @PostMapping(ID + "/resume")
    String resume(@PathVariable String id, RedirectAttributes redirect) throws UnreachableException {
        var changes = new HashMap<String, Object>();
        changes.put("disabledBy", null);
        return act(id, redirect, "Resumed.", feed -> feeds.change(feed, changes));
    }

    /** Polls a feed now, however early that is. */
    @PostMapping(ID + "/poll")
    String poll(@PathVariable String id, RedirectAttributes redirect) throws UnreachableException {
        try {
            redirect.addFlashAttribute("done", "Polled: " + feeds.poll(id));
        } catch (RefusalException refusal) {
            redirect.addFlashAttribute("refusal", refusal.getMessage());
        } catch (UnreachableException late) {
            redirect.addFlashAttribute(
                    "refusal",
                    "%s. A poll may take a minute; its outcome comes into the list below."
                            .formatted(late.getMessage()));
        }
        return "redirect:/feeds/" + id;
    }

    /** Deletes a feed; its releases stay. */
    @PostMapping(ID + "/delete")
    String delete(@PathVariable String id, RedirectAttributes redirect) throws UnreachableException {
        feeds.delete(id);
        redirect.addFlashAttribute("done", "Deleted. Its releases stay.");
        return "redirect:/feeds";
    }

    /** Returns all feeds as a file. */
    @GetMapping("/opml")
    ResponseEntity<String> exportOpml() throws UnreachableException {
        return ResponseEntity.ok()
                .contentType(OPML)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("feeds.opml")
                                .build()
                                .toString())
                .body(feeds.exportOpml());
    }

    /** Registers the feeds of a list. */
    @PostMapping("/opml")
    String importOpml(@RequestParam(name = "opml") String opml, RedirectAttributes redirect) {
        try {
            redirect.addFlashAttribute("imported", feeds.importOpml(opml));
        } catch (UnreachableException failure) {
            redirect.addFlashAttribute("refusal", failure.getMessage());
        }
        return "redirect:/feeds";
    }

    /** Change of a feed by ingest. */
    @FunctionalInterface
    private interface Act {
        void on(FeedStatus feed) throws UnreachableException;
    }

    private String act(String id, RedirectAttributes redirect, String done, Act act) throws UnreachableException {
        var feed = feeds.find(id).orElseThrow(() -> Problem.unknown("feed '%s': not registered".formatted(id)));
        try {
            act.on(feed);
            redirect.addFlashAttribute("done", done);
        } catch (RefusalException refusal) {
            redirect.addFlashAttribute("refusal", refusal.getMessage());
        }
        return "redirect:/feeds/" + id;
    }
}
