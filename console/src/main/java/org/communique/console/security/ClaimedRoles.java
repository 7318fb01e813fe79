package org.communique.console.security;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.authority.mapping.GrantedAuthoritiesMapper;
import org.springframework.security.oauth2.core.oidc.user.OidcUserAuthority;

/** Roles of an OpenID Connect user, by a claim. */
final class ClaimedRoles implements GrantedAuthoritiesMapper {

    private final SignInSettings settings;

    ClaimedRoles(SignInSettings settings) {
        this.settings = settings;
    }

    @Override
    public Collection<? extends GrantedAuthority> mapAuthorities(Collection<? extends GrantedAuthority> authorities) {
        var claimed = new HashSet<String>();
        for (var authority : authorities) {
            if (authority instanceof OidcUserAuthority oidc) {
                claimed.addAll(strings(oidc.getIdToken().getClaims().get(settings.rolesClaim())));
            }
        }
        return roles(claimed);
    }

    private Set<GrantedAuthority> roles(Set<String> claimed) {
        if (claimed.contains(settings.operatorRole())) {
            return Set.of(authority(Role.OPERATOR));
        }
        return settings.viewerRole().isEmpty() || claimed.contains(settings.viewerRole())
                ? Set.of(authority(Role.VIEWER))
                : Set.of();
    }

    private static List<String> strings(@org.jspecify.annotations.Nullable Object claim) {
        return switch (claim) {
            case String one -> List.of(one);
            case Collection<?> several -> several.stream().map(String::valueOf).toList();
            case null, default -> List.of();
        };
    }

    private static GrantedAuthority authority(Role role) {
        return new SimpleGrantedAuthority("ROLE_" + role.name());
    }
}
