package org.communique.console.page;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.communique.console.remote.RefusalException;
import org.communique.console.remote.UnreachableException;
import org.communique.console.security.Visitor;
import org.communique.console.text.Words;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.servlet.ModelAndView;

/**
 * Pages of failed requests, with the navigation and without a stack trace. A failed part of a page is a message in its place.
 */
@Controller
@ControllerAdvice
class ErrorPages implements ErrorController {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);

    private final Words words;

    ErrorPages(Words words) {
        this.words = words;
    }

    /** A server does not answer, and there is no page without it. */
    @ExceptionHandler(UnreachableException.class)
    @Nullable
    ModelAndView unreachable(UnreachableException failure, HttpServletRequest request, HttpServletResponse response) {
        var status = failure instanceof RefusalException refusal && refusal.status() == HttpStatus.NOT_FOUND.value()
                ? HttpStatus.NOT_FOUND
                : HttpStatus.SERVICE_UNAVAILABLE;
        return page(status, String.valueOf(failure.getMessage()), request, response);
    }

    /** The browser has closed a stream, as at the end of each visit of a page: nobody reads an answer. */
    @ExceptionHandler(AsyncRequestNotUsableException.class)
    void gone() {}

    /** A fault in the code is in the log with its stack trace; a refusal of Spring's is in its own words. */
    @ExceptionHandler(Throwable.class)
    @Nullable
    ModelAndView fault(Throwable fault, HttpServletRequest request, HttpServletResponse response) {
        if (fault instanceof ErrorResponse refusal) {
            var status = HttpStatus.resolve(refusal.getStatusCode().value());
            var detail = refusal.getBody().getDetail();
            return page(
                    status == null ? HttpStatus.BAD_REQUEST : status, detail == null ? "" : detail, request, response);
        }
        LOG.error("request failed method={} path={}", request.getMethod(), request.getRequestURI(), fault);
        return page(
                HttpStatus.INTERNAL_SERVER_ERROR,
                "An unexpected fault of the console; its log says more.",
                request,
                response);
    }

    /** Requests without a controller, or refused by a filter. */
    @RequestMapping("${server.error.path:/error}")
    @Nullable
    ModelAndView error(HttpServletRequest request, HttpServletResponse response) {
        var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                ? HttpStatus.resolve(code)
                : HttpStatus.NOT_FOUND;
        return page(status == null ? HttpStatus.INTERNAL_SERVER_ERROR : status, "", request, response);
    }

    /** Returns no page for a begun response, as for a broken stream of events: there is no place for it. */
    private @Nullable ModelAndView page(
            HttpStatus status, String detail, HttpServletRequest request, HttpServletResponse response) {
        if (response.isCommitted()) {
            return null;
        }
        response.setStatus(status.value());
        var part = request.getHeader("HX-Request") != null;
        var page = new ModelAndView(part ? "error :: part" : "error");
        page.addObject("words", words);
        page.addObject("navigation", Navigation.links("/error"));
        page.addObject("visitor", Visitor.current());
        page.addObject("here", "/");
        page.addObject("title", title(status));
        page.addObject("detail", detail.isEmpty() ? explanation(status) : detail);
        return page;
    }

    private static String title(HttpStatus status) {
        return switch (status) {
            case NOT_FOUND -> "Not found";
            case FORBIDDEN -> "Not allowed";
            case SERVICE_UNAVAILABLE -> "Not reachable";
            default -> status.getReasonPhrase();
        };
    }

    private static String explanation(HttpStatus status) {
        return switch (status) {
            case NOT_FOUND -> "There is no such page. The navigation shows those there are.";
            case FORBIDDEN ->
                "This needs an operator, and a page that is not older than your sign-in. Load the page again.";
            default -> "The request failed: %s.".formatted(status.getReasonPhrase());
        };
    }
}
