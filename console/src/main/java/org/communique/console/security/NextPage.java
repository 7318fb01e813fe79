package org.communique.console.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;

/** After a sign-in, the page that {@code next} names: one of ours, never another site's. */
final class NextPage implements AuthenticationSuccessHandler {

    static final String PARAMETER = "next";

    private static final Pattern OURS = Pattern.compile("/(?![/\\\\])[\\x21-\\x7e&&[^\\\\]]*");

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        response.sendRedirect(of(request.getParameter(PARAMETER)));
    }

    /** Returns a path of ours, {@code /} for anything else: {@code //host} and {@code /\host} are other sites. */
    static String of(@Nullable String next) {
        return next != null && OURS.matcher(next).matches() ? next : "/";
    }
}
