package org.communique.console.security;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Users with passwords: those of the settings and of their file, read once at start. */
final class ConsoleUsers implements UserDetailsService {

    /** Name of the user whose password is a setting. */
    static final String OPERATOR = "operator";

    private final Map<String, UserLine> users = new LinkedHashMap<>();

    private ConsoleUsers(List<UserLine> lines) {
        lines.forEach(line -> users.put(line.name(), line));
    }

    /**
     * Reads the users.
     *
     * @throws IllegalArgumentException when a line is not understood
     * @throws UncheckedIOException when the file cannot be read
     */
    static ConsoleUsers of(SignInSettings settings, PasswordEncoder encoder) {
        var lines = new ArrayList<UserLine>();
        password(settings)
                .ifPresent(password -> lines.add(new UserLine(OPERATOR, encoder.encode(password), Role.OPERATOR)));
        add(lines, settings.users(), "communique.console.sign-in.users");
        if (settings.usersFile() != null) {
            add(lines, read(settings.usersFile()), settings.usersFile().toString());
        }
        return new ConsoleUsers(lines);
    }

    private static Optional<String> password(SignInSettings settings) {
        if (!settings.password().isEmpty()) {
            return Optional.of(settings.password());
        }
        return Optional.ofNullable(settings.passwordFile()).map(OperatorPassword::in);
    }

    boolean isEmpty() {
        return users.isEmpty();
    }

    @Override
    public UserDetails loadUserByUsername(String name) {
        var user = users.get(name);
        if (user == null) {
            throw new UsernameNotFoundException("unknown user");
        }
        return User.withUsername(user.name())
                .password(user.hash())
                .roles(user.role().name())
                .build();
    }

    private static void add(List<UserLine> users, List<String> lines, String place) {
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i).strip();
            if (!line.isEmpty() && !line.startsWith("#")) {
                users.add(UserLine.of(line, "%s, line %d".formatted(place, i + 1)));
            }
        }
    }

    private static List<String> read(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(
                    "communique.console.sign-in.users-file: %s cannot be read".formatted(file), failure);
        }
    }
}
