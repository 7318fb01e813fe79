package org.communique.localservers;

import java.util.List;

/** Options of a JVM for a laptop shared with six others. */
public final class SmallJvm {

    private SmallJvm() {}

    /** Returns the options for a maximum heap of so many megabytes. */
    public static List<String> options(int heapMegabytes) {
        return List.of(
                "-Xmx" + heapMegabytes + "m",
                // One collector thread, no concurrent work while idle.
                "-XX:+UseSerialGC",
                // The first compiler alone: ready sooner, a third of the code cache, half the peak speed.
                "-XX:TieredStopAtLevel=1",
                "-XX:ReservedCodeCacheSize=48m",
                "-XX:MaxDirectMemorySize=96m",
                // No file in the shared temporary folder, no timer to keep it fresh.
                "-XX:-UsePerfData",
                "-Djava.awt.headless=true",
                // Logs are UTF-8 whatever the terminal speaks.
                "-Dstdout.encoding=UTF-8",
                "-Dstderr.encoding=UTF-8",
                "--enable-native-access=ALL-UNNAMED");
    }
}
