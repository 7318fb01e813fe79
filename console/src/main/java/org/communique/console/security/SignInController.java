package org.communique.console.security;

import java.util.List;
import java.util.stream.StreamSupport;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The sign-in page. */
@Controller
final class SignInController {

    static final String PATH = "/sign-in";

    private final ConsoleUsers users;
    private final List<Provider> providers;

    /**
     * Provider of OpenID Connect.
     *
     * @param name for people
     * @param path where signing in begins
     */
    record Provider(String name, String path) {}

    SignInController(ConsoleUsers users, ObjectProvider<ClientRegistrationRepository> registrations) {
        this.users = users;
        providers = registrations.getIfAvailable() instanceof Iterable<?> all
                ? StreamSupport.stream(all.spliterator(), false)
                        .filter(ClientRegistration.class::isInstance)
                        .map(ClientRegistration.class::cast)
                        .map(one ->
                                new Provider(one.getClientName(), "/oauth2/authorization/" + one.getRegistrationId()))
                        .toList()
                : List.of();
    }

    @GetMapping(PATH)
    String signIn(
            @RequestParam(defaultValue = "/") String next,
            @RequestParam(defaultValue = "false") boolean failed,
            Model model) {
        model.addAttribute("next", NextPage.of(next));
        model.addAttribute("failed", failed);
        model.addAttribute("passwords", !users.isEmpty());
        model.addAttribute("providers", providers);
        return "sign-in";
    }
}
