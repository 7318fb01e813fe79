package org.communique.localservers;

import java.util.List;

/** The options of a JVM that is to be as fast as in production, for measuring. */
public final class FastJvm {

    private FastJvm() {}

    /** The options for a JVM whose objects take so many megabytes. */
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
