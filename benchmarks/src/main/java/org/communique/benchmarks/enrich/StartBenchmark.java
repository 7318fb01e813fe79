package org.communique.benchmarks.enrich;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.LongStream;
import org.communique.benchmarks.figure.Sample;
import org.communique.testservers.TestServers;

/**
 * Time from the start of the packaged service's process until {@code /actuator/health/readiness} says UP: as the image
 * starts it, and its boot jar by itself, in turns; beside a real broker. {@code -Dstarts} (5) of each.
 */
public final class StartBenchmark {

    private static final int STARTS = Integer.getInteger("starts", 5);
    private static final Path TARGET = Path.of("enrich-service/target");
    private static final Path LAYOUT = Path.of("benchmarks/target/enrich-start");

    private StartBenchmark() {}

    /** Measures and prints. */
    public static void main(String[] args) throws IOException, InterruptedException {
        var service = new PackagedService(bootJar(), LAYOUT, TestServers.kafka());
        service.layOut();
        // Declares the topics.
        service.startLikeImage();
        var image = LongStream.builder();
        var bootJar = LongStream.builder();
        for (int start = 0; start < STARTS; start++) {
            image.add(service.startLikeImage());
            bootJar.add(service.startBootJar());
        }
        print("as the image starts it", image.build());
        print("the boot jar by itself", bootJar.build());
    }

    private static void print(String how, LongStream nanos) {
        var sample = Sample.ofNanos(nanos);
        System.out.printf(
                "%s: ready after %.0f ms, the median of %d starts (%.0f to %.0f)%n",
                how, sample.median(), STARTS, sample.quantile(0), sample.quantile(1));
    }

    private static Path bootJar() throws IOException {
        try (var jars = Files.newDirectoryStream(TARGET, "*-boot.jar")) {
            return jars.iterator().next();
        }
    }
}
