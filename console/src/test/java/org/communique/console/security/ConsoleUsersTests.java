package org.communique.console.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.communique.console.security.SignInSettings.Look;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

class ConsoleUsersTests {

    /** Of "correct horse", as htpasswd -nB writes it. */
    private static final String HASH =
            new BCryptPasswordEncoder(4).encode("correct horse").replace("$2a$", "$2y$");

    private final BCryptPasswordEncoder encoder = new BCryptPasswordEncoder(4);

    @TempDir
    private Path folder;

    @Test
    void usersOfTheFileHaveTheirRolesAndHashes() throws IOException {
        var file = folder.resolve("users");
        Files.writeString(file, "# who\n\nann:%s:operator\nbob:%s\n".formatted(HASH, HASH));

        var users = ConsoleUsers.of(settings("", null, file, List.of()), encoder);

        assertThat(roles(users, "ann")).containsExactly("ROLE_OPERATOR");
        assertThat(roles(users, "bob")).containsExactly("ROLE_VIEWER");
        assertThat(encoder.matches(
                        "correct horse", users.loadUserByUsername("ann").getPassword()))
                .isTrue();
        assertThatThrownBy(() -> users.loadUserByUsername("eve")).isInstanceOf(UsernameNotFoundException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ann:plain", "ann", "ann:$2y$10$short:operator", ":x:viewer"})
    void lineWithoutAHashIsRefusedByItsPlaceAndNotShown(String line) {
        assertThatThrownBy(() -> ConsoleUsers.of(settings("", null, null, List.of(line)), encoder))
                .hasMessageContaining("communique.console.sign-in.users, line 1")
                .message()
                .doesNotContain(line);
    }

    @Test
    void unknownRoleIsRefused() {
        assertThatThrownBy(() -> ConsoleUsers.of(settings("", null, null, List.of("ann:" + HASH + ":boss")), encoder))
                .hasMessageContaining("role: boss (expected: viewer or operator)");
    }

    @Test
    void passwordOfTheSettingsIsTheOperators() {
        var users = ConsoleUsers.of(settings("secret", null, null, List.of()), encoder);

        assertThat(roles(users, "operator")).containsExactly("ROLE_OPERATOR");
        assertThat(encoder.matches(
                        "secret", users.loadUserByUsername("operator").getPassword()))
                .isTrue();
    }

    @Test
    void fileOfThePasswordIsMadeForItsOwnerAloneAndKept() throws IOException {
        var file = folder.resolve("console.password");

        var made = OperatorPassword.in(file);

        assertThat(made).hasSize(20);
        assertThat(OperatorPassword.in(file)).isEqualTo(made);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(roles(ConsoleUsers.of(settings("", file, null, List.of()), encoder), "operator"))
                .containsExactly("ROLE_OPERATOR");
    }

    @Test
    void fileThatCannotBeReadIsNamed() {
        assertThatThrownBy(() -> ConsoleUsers.of(settings("", null, folder.resolve("none"), List.of()), encoder))
                .hasMessageContaining("users-file");
        assertThatThrownBy(() -> OperatorPassword.in(folder.resolve("no/folder")))
                .hasMessageContaining("password-file");
    }

    private static SignInSettings settings(String password, Path passwordFile, Path usersFile, List<String> users) {
        return new SignInSettings(Look.LOOPBACK, password, passwordFile, usersFile, users, "roles", "operator", "");
    }

    private static List<String> roles(ConsoleUsers users, String name) {
        return users.loadUserByUsername(name).getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .toList();
    }
}
