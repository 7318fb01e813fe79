package org.communique.console.security;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;

/** Password of the operator: one that is made, and one that is kept in a file. */
final class OperatorPassword {

    private static final int BYTES = 15;

    private OperatorPassword() {}

    /** Returns a new one: 120 random bits, as 20 characters. */
    static String random() {
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        return Base64.getUrlEncoder().encodeToString(random);
    }

    /**
     * Returns the password in a file; makes the file, for its owner alone, where it is missing.
     *
     * @throws UncheckedIOException when it can be neither read nor made
     * @throws IllegalArgumentException when it is empty
     */
    static String in(Path file) {
        try {
            if (Files.notExists(file)) {
                make(file);
            }
            var password = Files.readString(file).strip();
            if (password.isEmpty()) {
                throw new IllegalArgumentException(
                        "communique.console.sign-in.password-file: %s is empty (expected: a password)".formatted(file));
            }
            return password;
        } catch (IOException failure) {
            throw new UncheckedIOException(
                    "communique.console.sign-in.password-file: %s can be neither read nor made".formatted(file),
                    failure);
        }
    }

    private static void make(Path file) throws IOException {
        try (var channel = Files.newByteChannel(
                file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), ownerOnly())) {
            channel.write(StandardCharsets.UTF_8.encode(random() + "\n"));
        } catch (FileAlreadyExistsException _) {
            // Another console made it in the same moment.
        }
    }

    private static FileAttribute<?>[] ownerOnly() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
