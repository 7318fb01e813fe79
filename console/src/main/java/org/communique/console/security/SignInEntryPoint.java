package org.communique.console.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;

/** Sends whoever is not signed in to the sign-in, and back to the page afterwards; the part of a page, with the whole page. */
final class SignInEntryPoint implements AuthenticationEntryPoint {

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        var url = SignInController.PATH + "?" + NextPage.PARAMETER + "="
                + URLEncoder.encode(next(request), StandardCharsets.UTF_8);
        if (request.getHeader("HX-Request") == null) {
            response.sendRedirect(url);
            return;
        }
        response.setHeader("HX-Redirect", url);
        response.setStatus(HttpStatus.UNAUTHORIZED.value());
    }

    private static String next(HttpServletRequest request) {
        if (!request.getMethod().equals("GET") || request.getHeader("HX-Request") != null) {
            return "/";
        }
        var query = request.getQueryString();
        return query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query;
    }
}
