package org.communique.console.security;

import org.communique.kit.http.LoopbackAddress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.tomcat.TomcatConnectorCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** Who may look, who may act, and the headers of each page. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    /** Nothing but what the console itself serves; no script and no style within a page. */
    static final String CONTENT_SECURITY_POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
                    + " font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private static final Logger LOG = LoggerFactory.getLogger(SecurityConfiguration.class);
    private static final String[] OPEN_PATHS = {
        "/assets/**", "/webjars/**", SignInController.PATH, "/error", "/actuator/health/**"
    };

    @Bean
    PasswordEncoder passwordEncoder() {
        return new BCryptPasswordEncoder();
    }

    /** Without anybody who can sign in, the console makes a password for this run, so that whoever sees its log can act. */
    @Bean
    ConsoleUsers consoleUsers(
            SignInSettings settings,
            PasswordEncoder encoder,
            ObjectProvider<ClientRegistrationRepository> providers,
            AccessPolicy policy) {
        var users = ConsoleUsers.of(settings, encoder);
        if (!users.isEmpty() || providers.getIfAvailable() != null) {
            return users;
        }
        if (!policy.openToLook()) {
            throw new IllegalStateException(
                    "communique.console.sign-in: without a user in its files (expected: one at least, who can sign in)");
        }
        var password = OperatorPassword.random();
        LOG.info("password made for this run user={} password={}", ConsoleUsers.OPERATOR, password);
        return ConsoleUsers.of(settings.withPassword(password), encoder);
    }

    @Bean
    AccessPolicy accessPolicy(
            SignInSettings settings, ObjectProvider<ClientRegistrationRepository> providers, Environment environment) {
        boolean signIn = settings.namesUsers() || providers.getIfAvailable() != null;
        return AccessPolicy.of(settings.look(), LoopbackAddress.isBound(environment), signIn);
    }

    @Bean
    SecurityFilterChain pages(
            HttpSecurity http,
            AccessPolicy policy,
            SignInSettings settings,
            ObjectProvider<ClientRegistrationRepository> providers)
            throws Exception {
        http.authorizeHttpRequests(requests -> {
            requests.requestMatchers(OPEN_PATHS).permitAll();
            if (policy.openToLook()) {
                requests.requestMatchers(HttpMethod.GET, "/**").permitAll();
                requests.requestMatchers(HttpMethod.HEAD, "/**").permitAll();
            } else {
                requests.requestMatchers(HttpMethod.GET, "/**").hasAnyRole(Role.VIEWER.name(), Role.OPERATOR.name());
                requests.requestMatchers(HttpMethod.HEAD, "/**").hasAnyRole(Role.VIEWER.name(), Role.OPERATOR.name());
            }
            requests.anyRequest().hasRole(Role.OPERATOR.name());
        });
        http.formLogin(form -> form.loginPage(SignInController.PATH)
                .successHandler(new NextPage())
                .failureUrl(SignInController.PATH + "?failed=true"));
        if (providers.getIfAvailable() != null) {
            http.oauth2Login(login -> login.loginPage(SignInController.PATH)
                    .userInfoEndpoint(users -> users.userAuthoritiesMapper(new ClaimedRoles(settings)))
                    .successHandler(new NextPage())
                    .failureUrl(SignInController.PATH + "?failed=true"));
        }
        http.logout(logout -> logout.logoutUrl("/sign-out").logoutSuccessUrl("/"));
        http.exceptionHandling(handling -> handling.authenticationEntryPoint(new SignInEntryPoint()));
        // In a cookie, so that looking makes no session.
        http.csrf(csrf -> csrf.csrfTokenRepository(csrfTokens()));
        http.requestCache(cache -> cache.disable());
        http.headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(CONTENT_SECURITY_POLICY))
                // With none at all, a browser leaves Origin out of a form, too, and the request guard refuses it.
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .crossOriginOpenerPolicy(opener -> opener.policy(
                        org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter
                                .CrossOriginOpenerPolicy.SAME_ORIGIN)));
        return http.build();
    }

    /** Forms have bodies, small ones: {@code server.tomcat.max-http-form-post-size}. */
    @Bean
    TomcatConnectorCustomizer parametersFromForms() {
        return connector -> connector.setParseBodyMethods("POST");
    }

    private static CookieCsrfTokenRepository csrfTokens() {
        var tokens = new CookieCsrfTokenRepository();
        tokens.setCookieCustomizer(cookie -> cookie.httpOnly(true).sameSite("Strict"));
        return tokens;
    }
}
