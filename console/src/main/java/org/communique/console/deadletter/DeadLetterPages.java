package org.communique.console.deadletter;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.communique.console.page.Fragments;
import org.communique.console.page.LiveStreams;
import org.communique.console.remote.Answer;
import org.communique.console.remote.Inquiry;
import org.communique.console.remote.RefusalException;
import org.communique.console.remote.UnreachableException;
import org.communique.console.security.Visitor;
import org.communique.kit.problem.Problem;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Dead letters: overview, one stage with its filter, one record, dry run, acts, and what became of each record. */
@Controller
@RequestMapping("/dead-letters")
final class DeadLetterPages {

    private static final List<String> STAGES = List.of("enrich", "publish");
    private static final Duration PROGRESS = Duration.ofSeconds(1);

    private final StageClient stages;
    private final LiveStreams streams;
    private final Fragments fragments;

    DeadLetterPages(StageClient stages, LiveStreams streams, Fragments fragments) {
        this.stages = stages;
        this.streams = streams;
        this.fragments = fragments;
    }

    /** The filter of the query, for every page. */
    @ModelAttribute("filter")
    LetterFilter filter(
            @RequestParam(defaultValue = "") String status,
            @RequestParam(defaultValue = "") String group,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String source,
            @RequestParam(defaultValue = "") String release,
            @RequestParam(defaultValue = "") String since,
            @RequestParam(defaultValue = "") String until,
            @RequestParam(defaultValue = "") String ids) {
        return new LetterFilter(status, group, reason, source, release, since, until, ids);
    }

    @GetMapping
    String overview(@ModelAttribute(name = "filter", binding = false) LetterFilter filter, Model model) {
        var withheld = Inquiry.begin(() -> stages.withheld(""));
        var audit = Inquiry.begin(stages::audit);
        var overviews = STAGES.stream()
                .map(stage -> Inquiry.begin(() -> overview(stage, filter, "")))
                .toList();
        model.addAttribute(
                "stages",
                overviews.stream()
                        .map(one -> one.answer().value())
                        .filter(Objects::nonNull)
                        .toList());
        model.addAttribute("withheld", withheld.answer());
        model.addAttribute("audit", audit.answer());
        return "dead-letters";
    }

    @GetMapping("/{stage:enrich|publish}")
    String stage(
            @PathVariable String stage,
            @ModelAttribute(name = "filter", binding = false) LetterFilter filter,
            @RequestParam(defaultValue = "") String after,
            Model model) {
        return stagePage(stage, filter, after, model);
    }

    @GetMapping("/{stage:enrich|publish}/{id:\\d+-\\d+}")
    String letter(@PathVariable String stage, @PathVariable String id, Model model) throws UnreachableException {
        model.addAttribute("stage", stage);
        model.addAttribute("letter", stages.letter(stage, id));
        model.addAttribute("filter", LetterFilter.ofId(id));
        return "dead-letter";
    }

    /** The stage runs and writes nothing: what would become of each record. */
    @PostMapping("/{stage:enrich|publish}/dry-runs")
    String dryRun(
            @PathVariable String stage,
            @ModelAttribute(name = "filter", binding = false) LetterFilter filter,
            @RequestParam(defaultValue = "false") boolean force,
            @RequestParam(defaultValue = "") String after,
            Model model) {
        model.addAttribute("stage", stage);
        model.addAttribute("force", force);
        model.addAttribute("trial", Answer.to(() -> stages.dryRun(stage, filter, force, after)));
        return "dead-letter-acts :: trial";
    }

    /** @param total the number on the button; when another number matches now, nothing happens */
    @PostMapping("/{stage:enrich|publish}/redrives")
    String redrive(
            @PathVariable String stage,
            @ModelAttribute(name = "filter", binding = false) LetterFilter filter,
            @RequestParam long total,
            @RequestParam(defaultValue = "50") int rate,
            @RequestParam(defaultValue = "false") boolean force,
            Model model,
            HttpServletResponse response)
            throws UnreachableException {
        try {
            return act(
                    stage,
                    stages.redrive(
                            stage, filter, total, rate, force, Visitor.current().name()));
        } catch (RefusalException refusal) {
            return refused(stage, filter, refusal, model, response);
        }
    }

    /** @param total the number on the button; when another number matches now, nothing happens */
    @PostMapping("/{stage:enrich|publish}/discards")
    String discard(
            @PathVariable String stage,
            @ModelAttribute(name = "filter", binding = false) LetterFilter filter,
            @RequestParam long total,
            @RequestParam(name = "why", defaultValue = "") String why,
            Model model,
            HttpServletResponse response)
            throws UnreachableException {
        try {
            return act(
                    stage,
                    stages.discard(stage, filter, total, why, Visitor.current().name()));
        } catch (RefusalException refusal) {
            return refused(stage, filter, refusal, model, response);
        }
    }

    @GetMapping("/{stage:enrich|publish}/operations/{id}")
    String operation(
            @PathVariable String stage,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String outcome,
            @RequestParam(defaultValue = "") String after,
            Model model)
            throws UnreachableException {
        model.addAttribute("stage", stage);
        model.addAttribute("act", stages.act(stage, id));
        model.addAttribute("outcome", outcome);
        model.addAttribute("records", Answer.to(() -> stages.records(stage, id, outcome, after)));
        return "dead-letter-operation";
    }

    /** Progress of an act, as part of its page. */
    @GetMapping("/{stage:enrich|publish}/operations/{id}/progress")
    String progress(@PathVariable String stage, @PathVariable String id, Model model) throws UnreachableException {
        model.addAttribute("stage", stage);
        model.addAttribute("act", stages.act(stage, id));
        return "dead-letter-operation :: live";
    }

    @GetMapping("/{stage:enrich|publish}/operations/{id}/events")
    SseEmitter events(@PathVariable String stage, @PathVariable String id) {
        return streams.open(PROGRESS, stream -> send(stream, stage, id));
    }

    @PostMapping("/{stage:enrich|publish}/operations/{id}/cancel")
    String cancel(@PathVariable String stage, @PathVariable String id) throws UnreachableException {
        stages.cancel(stage, id, Visitor.current().name());
        return "redirect:/dead-letters/{stage}/operations/{id}";
    }

    private void send(SseEmitter stream, String stage, String id) throws IOException {
        var answer = Answer.to(() -> stages.act(stage, id));
        var act = answer.value();
        if (act == null) {
            stream.send(SseEmitter.event().comment("here"));
            return;
        }
        stream.send(SseEmitter.event()
                .name("progress")
                .data(fragments.html("dead-letter-operation", "progress", Map.of("stage", stage, "act", act))));
        if (!act.running()) {
            stream.send(SseEmitter.event().name("over").data("over"));
        }
    }

    private StageOverview overview(String stage, LetterFilter filter, String after) {
        var letters = Inquiry.begin(() -> stages.letters(stage, filter, after));
        var groups = Inquiry.begin(() -> stages.groups(stage, filter));
        var acts = Inquiry.begin(() -> stages.acts(stage));
        return new StageOverview(stage, letters.answer(), groups.answer(), acts.answer());
    }

    private String stagePage(String stage, LetterFilter filter, String after, Model model) {
        model.addAttribute("stage", stage);
        model.addAttribute("overview", overview(stage, filter, after));
        return "dead-letters-stage";
    }

    private static String act(String stage, Act act) {
        if (!act.id().matches("[A-Za-z0-9-]+")) {
            throw Problem.badGateway("%s: an operation with an id that cannot be followed".formatted(stage));
        }
        return "redirect:/dead-letters/%s/operations/%s".formatted(stage, act.id());
    }

    /** What was asked for cannot be done as the page said: the page anew, with the reason. */
    private String refused(
            String stage, LetterFilter filter, RefusalException refusal, Model model, HttpServletResponse response) {
        response.setStatus(refusal.status());
        model.addAttribute("refusal", refusal.getMessage());
        return stagePage(stage, filter, "", model);
    }

    /** Words for outcomes, in every template of these pages. */
    @ModelAttribute("outcomes")
    Map<String, String> outcomes() {
        return Outcomes.WORDS;
    }

    /** Statuses that can be chosen. */
    @ModelAttribute("statuses")
    List<String> statuses() {
        return Arrays.asList("open", "redriven", "discarded", "any");
    }
}
