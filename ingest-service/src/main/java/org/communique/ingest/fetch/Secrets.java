package org.communique.ingest.fetch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Secrets behind references: {@code env:COMMUNIQUE_SECRET_NAME}, an environment variable, or {@code file:NAME}, a file in
 * one directory, as Docker and Kubernetes mount them. Nothing else of the environment or the disk can be named, as whoever
 * registers a feed chooses the server that gets it.
 */
public final class Secrets {

    private static final String ENVIRONMENT = "env:";
    private static final String FILE = "file:";
    private static final Pattern FORM =
            Pattern.compile("env:COMMUNIQUE_SECRET_[A-Za-z0-9_]{1,200}|file:[A-Za-z0-9_][A-Za-z0-9_.-]{0,200}");
    private static final Pattern HEADER_VALUE = Pattern.compile("[\\x20-\\x7e]{1,8000}");
    private static final long LARGEST = 16_000;
    private static final String DIRECTORY = "COMMUNIQUE_SECRETS";
    private static final String USUAL_DIRECTORY = "/run/secrets";

    /** Form of a reference, for the <em>expected</em> part of a message. */
    static final String EXPECTED = "a reference, env:COMMUNIQUE_SECRET_NAME or file:NAME";

    private final Function<String, @Nullable String> environment;
    private final Path directory;

    /**
     * @param environment value of a variable; null without
     * @param directory of the files
     */
    public Secrets(Function<String, @Nullable String> environment, Path directory) {
        this.environment = environment;
        this.directory = directory;
    }

    /** Returns the secrets of this process; files are in {@code $COMMUNIQUE_SECRETS}, else {@code /run/secrets}. */
    public static Secrets ofProcess() {
        var directory = System.getenv(DIRECTORY);
        return new Secrets(System::getenv, Path.of(directory == null ? USUAL_DIRECTORY : directory));
    }

    static boolean isReference(String text) {
        return FORM.matcher(text).matches();
    }

    /**
     * Reads a secret, without blanks around it.
     *
     * @param name of the field, for people
     */
    String read(String name, String reference) throws SecretUnavailableException {
        String secret = reference.startsWith(ENVIRONMENT)
                ? environment.apply(reference.substring(ENVIRONMENT.length()))
                : file(name, reference);
        if (secret == null || secret.isBlank()) {
            throw new SecretUnavailableException(name, reference, "a variable or a file with a value");
        }
        String value = secret.strip();
        if (!HEADER_VALUE.matcher(value).matches()) {
            throw new SecretUnavailableException(name, reference, "up to 8,000 characters of ASCII on one line");
        }
        return value;
    }

    private String file(String name, String reference) throws SecretUnavailableException {
        try {
            var path = directory.resolve(reference.substring(FILE.length()));
            if (!Files.isRegularFile(path) || Files.size(path) > LARGEST) {
                throw new SecretUnavailableException(name, reference, "a small file in the directory of secrets");
            }
            return Files.readString(path);
        } catch (SecretUnavailableException e) {
            throw e;
        } catch (IOException | InvalidPathException e) {
            throw new SecretUnavailableException(name, reference, "a file that this service can read");
        }
    }
}
