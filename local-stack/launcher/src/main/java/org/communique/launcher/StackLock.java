package org.communique.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.Optional;

/**
 * Lock on a data folder, held by one stack. The operating system releases it when the process ends, however that
 * happens.
 */
final class StackLock {

    private static final String FILE = "lock";

    private final Path folder;
    private final FileLock lock;

    private StackLock(Path folder, FileLock lock) {
        this.folder = folder;
        this.lock = lock;
    }

    /** Takes the lock; empty when another process holds it. */
    static Optional<StackLock> take(Path folder) {
        try {
            Files.createDirectories(folder);
            var channel = FileChannel.open(folder.resolve(FILE), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            var lock = channel.tryLock();
            if (lock == null) {
                channel.close();
                return Optional.empty();
            }
            channel.truncate(0);
            channel.write(StandardCharsets.US_ASCII.encode(
                    Long.toString(ProcessHandle.current().pid())));
            return Optional.of(new StackLock(folder, lock));
        } catch (IOException failure) {
            throw new UncheckedIOException(folder + " cannot be used", failure);
        }
    }

    /** Returns the process id written down by the holder of the lock. */
    static String holder(Path folder) {
        try {
            return Files.readString(folder.resolve(FILE));
        } catch (IOException _) {
            return "unknown";
        }
    }

    /** Deletes everything in the folder but the lock. */
    void deleteData() {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                if (!file.equals(folder) && !file.equals(folder.resolve(FILE))) {
                    Files.delete(file);
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(folder + " cannot be emptied", failure);
        }
    }

    /** Releases the lock: the file no longer names a process. */
    void release() {
        try (var channel = lock.acquiredBy()) {
            ((FileChannel) channel).truncate(0);
        } catch (IOException failure) {
            System.err.println(folder.resolve(FILE) + " was not emptied: " + failure);
        }
    }
}
