package org.communique.localservers;

import java.util.List;

/** The options of a JVM that shares a laptop with six others. */
final class SmallJvm {

    private SmallJvm() {}

    static List<String> options(int heapMegabytes) {
        return List.of(
                "-Xmx" + heapMegabytes + "m",
                // One collector thread, no concurrent work while idle.
                "-XX:+UseSerialGC",
                // The first compiler alone: ready sooner, a third of the code cache, half the speed at the summit.
                "-XX:TieredStopAtLevel=1",
                "-XX:ReservedCodeCacheSize=48m",
                "-XX:MaxDirectMemorySize=96m",
                // No file in the shared temporary folder, no timer to keep it fresh.
                "-XX:-UsePerfData",
                "-Djava.awt.headless=true",
                "-Dfile.encoding=UTF-8",
                "--enable-native-access=ALL-UNNAMED");
    }
}
