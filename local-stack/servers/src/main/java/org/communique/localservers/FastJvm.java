package org.communique.localservers;

import java.util.List;

/** Options of a JVM with the speed of production, for measuring. */
public final class FastJvm {

    private FastJvm() {}

    /** Returns the options for a heap of so many megabytes. */
    public static List<String> options(int heapMegabytes) {
        return List.of(
                "-Xms" + heapMegabytes + "m",
                "-Xmx" + heapMegabytes + "m",
                "-Djava.awt.headless=true",
                "-Dstdout.encoding=UTF-8",
                "-Dstderr.encoding=UTF-8",
                "--enable-native-access=ALL-UNNAMED");
    }
}
