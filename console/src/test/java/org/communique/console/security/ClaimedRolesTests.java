package org.communique.console.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.communique.console.security.SignInSettings.Look;
import org.junit.jupiter.api.Test;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.OidcUserAuthority;

class ClaimedRolesTests {

    @Test
    void claimMakesAnOperator() {
        assertThat(roles("", List.of("staff", "communique-ops"))).containsExactly("ROLE_OPERATOR");
        assertThat(roles("", "communique-ops")).containsExactly("ROLE_OPERATOR");
    }

    @Test
    void otherUsersLookUnlessARoleIsNeededForIt() {
        assertThat(roles("", List.of("staff"))).containsExactly("ROLE_VIEWER");
        assertThat(roles("press", List.of("staff"))).isEmpty();
        assertThat(roles("press", List.of("press"))).containsExactly("ROLE_VIEWER");
    }

    private static List<String> roles(String viewerRole, Object claim) {
        var settings =
                new SignInSettings(Look.LOOPBACK, "", null, null, List.of(), "groups", "communique-ops", viewerRole);
        var now = Instant.parse("2026-11-30T22:00:00Z");
        var token = new OidcIdToken("token", now, now.plusSeconds(60), Map.of("sub", "ann", "groups", claim));
        return new ClaimedRoles(settings)
                        .mapAuthorities(
                                Set.of(new OidcUserAuthority(token), new SimpleGrantedAuthority("SCOPE_openid")))
                        .stream()
                        .map(Object::toString)
                        .toList();
    }
}
