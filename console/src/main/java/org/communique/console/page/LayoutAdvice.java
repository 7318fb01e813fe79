package org.communique.console.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.communique.console.security.Visitor;
import org.communique.console.text.Words;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Attributes of every page: {@code words}, {@code navigation}, {@code visitor}, {@code here}. */
@ControllerAdvice(annotations = Controller.class)
class LayoutAdvice {

    private final Words words;

    LayoutAdvice(Words words) {
        this.words = words;
    }

    @ModelAttribute("words")
    Words words() {
        return words;
    }

    @ModelAttribute("navigation")
    List<Navigation.Link> navigation(HttpServletRequest request) {
        return Navigation.links(request.getRequestURI());
    }

    @ModelAttribute("visitor")
    Visitor visitor() {
        return Visitor.current();
    }

    /** Path and query of the page, to return to after a sign-in. */
    @ModelAttribute("here")
    String here(HttpServletRequest request) {
        if (request.getRequestURI().equals("/sign-in")) {
            return "/";
        }
        var query = request.getQueryString();
        return query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query;
    }
}
