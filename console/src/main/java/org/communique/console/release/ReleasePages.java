package org.communique.console.release;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.communique.console.remote.Answer;
import org.communique.console.remote.Inquiry;
import org.communique.console.remote.UnreachableException;
import org.communique.console.search.InvalidSearchException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Pages for operators: a release looked for by anything that names it, and its way. */
@Controller
class ReleasePages {

    private final ReleaseFinder finder;
    private final TraceReader traces;
    private final RevisionReader revisions;

    ReleasePages(ReleaseFinder finder, TraceReader traces, RevisionReader revisions) {
        this.finder = finder;
        this.traces = traces;
        this.revisions = revisions;
    }

    /** Looks for a release; one that is found alone is shown. */
    @GetMapping("/release")
    String find(
            @RequestParam(name = "q", required = false) @Nullable String given,
            HttpServletResponse response,
            Model model) {
        var lookup = Lookup.of(given);
        model.addAttribute("lookup", lookup);
        if (lookup.kind() == Lookup.Kind.NONE) {
            return "release-find";
        }
        if (lookup.isTooLong()) {
            return invalid(
                    "q: %d characters (expected: at most %d)"
                            .formatted(lookup.text().length(), Lookup.MAX_LENGTH),
                    response,
                    model);
        }
        if (lookup.kind() == Lookup.Kind.ID) {
            return "redirect:/release/" + lookup.text();
        }
        try {
            var outcome = finder.find(lookup);
            var only = outcome.only();
            if (only != null && outcome.problems().isEmpty()) {
                return "redirect:/release/" + only;
            }
            model.addAttribute("outcome", outcome);
            return "release-find";
        } catch (InvalidSearchException e) {
            return invalid(String.valueOf(e.getMessage()), response, model);
        }
    }

    private static String invalid(String reason, HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.BAD_REQUEST.value());
        model.addAttribute("invalid", reason);
        return "release-find";
    }

    /**
     * Shows the way of a release.
     *
     * @param compare version of an event to compare with the one before; null for none
     */
    @GetMapping("/release/{id:[a-z2-7]{26}}")
    String way(
            @PathVariable String id,
            @RequestParam(name = "compare", required = false) @Nullable Long compare,
            HttpServletResponse response,
            Model model) {
        var view = TraceView.of(traces.read(id));
        if (view.trace().isUnknown()) {
            response.setStatus(HttpStatus.NOT_FOUND.value());
        }
        model.addAttribute("view", view);
        model.addAttribute("compare", compare);
        if (compare != null) {
            view.event(compare)
                    .filter(row -> row.older() != null)
                    .ifPresent(row -> model.addAttribute("diff", Answer.to(() -> diff(id, row))));
        }
        return "release";
    }

    private Optional<RevisionDiff> diff(String id, TraceView.EventRow row) throws UnreachableException {
        var before = row.older();
        if (before == null) {
            return Optional.empty();
        }
        var asking = Inquiry.begin(() -> revisions.read(id, before));
        var after = revisions.read(id, row.event());
        var older = asking.answer();
        if (!older.reached()) {
            throw new UnreachableException("Kafka", older.reason(), null);
        }
        return older.orElse(Optional.empty()).flatMap(words -> after.map(newer -> RevisionDiff.of(words, newer)));
    }
}
