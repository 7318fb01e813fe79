package org.communique.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StackLockTests {

    @TempDir
    private Path folder;

    @Test
    void holderIsNamedUntilTheLockIsReleased() {
        var lock = StackLock.take(folder).orElseThrow();
        assertThat(StackLock.holder(folder))
                .isEqualTo(Long.toString(ProcessHandle.current().pid()));
        lock.release();
        assertThat(StackLock.holder(folder)).isEmpty();
    }

    @Test
    void releasedLockCanBeTakenAgain() {
        StackLock.take(folder).orElseThrow().release();
        assertThat(StackLock.take(folder)).isPresent();
    }

    @Test
    void freshStartDeletesEverythingButTheLock() throws IOException {
        Files.createDirectories(folder.resolve("kafka/topics"));
        Files.writeString(folder.resolve("kafka/topics/log"), "old");
        var lock = StackLock.take(folder).orElseThrow();
        lock.deleteData();
        assertThat(folder).isDirectoryNotContaining("glob:**/kafka").isDirectoryContaining("glob:**/lock");
        lock.release();
    }
}
