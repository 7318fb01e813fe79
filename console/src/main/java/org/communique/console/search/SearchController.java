package org.communique.console.search;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.communique.console.document.IndexedDocument;
import org.communique.console.remote.Answer;
import org.communique.console.remote.Inquiry;
import org.communique.console.remote.UnreachableException;
import org.communique.contracts.release.ReleaseId;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Pages for readers: the hits of a search, and one release. */
@Controller
class SearchController {

    private final SearchIndex index;

    SearchController(SearchIndex index) {
        this.index = index;
    }

    /** Shows a page of hits. */
    @GetMapping("/releases")
    String search(HttpServletRequest request, HttpServletResponse response, Model model) {
        try {
            var search = ReleaseSearch.parse(request.getParameterMap());
            var result = Answer.to(() -> index.search(search));
            model.addAttribute("view", SearchView.of(search, result));
        } catch (InvalidSearchException e) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            model.addAttribute("invalid", e.getMessage());
            model.addAttribute("view", SearchView.invalid());
        }
        return "releases";
    }

    /** Shows a release as readers of the alias see it; of one that they do not see, the page that says why. */
    @GetMapping("/releases/{id:[a-z2-7]{26}}")
    String release(@PathVariable String id, Model model) throws UnreachableException {
        var found = index.find(new ReleaseId(id).value());
        if (found.isEmpty()) {
            return "redirect:/release/" + id;
        }
        var release = found.get();
        var duplicates = Inquiry.begin(() -> index.nearDuplicates(release));
        Answer<List<IndexedDocument>> related = Answer.to(() -> index.related(release));
        model.addAttribute("release", release);
        model.addAttribute("related", related);
        model.addAttribute("duplicates", duplicates.answer());
        return "release-reader";
    }
}
