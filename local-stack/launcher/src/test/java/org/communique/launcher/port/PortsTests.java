package org.communique.launcher.port;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import org.communique.launcher.setting.PortSetting;
import org.communique.launcher.setting.StackSettings;
import org.junit.jupiter.api.Test;

class PortsTests {

    @Test
    void freePortsAreNoReasonToComplain() throws IOException {
        assertThat(Ports.complaints(settings(freePorts()))).isEmpty();
    }

    @Test
    void takenPortIsNamedWithItsOwnerAndTheWayToAnother() throws IOException {
        var ports = freePorts();
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            ports.put(PortSetting.INGEST, taken.getLocalPort());
            assertThat(Ports.complaints(settings(ports)))
                    .singleElement()
                    .asString()
                    .contains("Port " + taken.getLocalPort() + ", for Ingest")
                    .contains("process " + ProcessHandle.current().pid())
                    .contains("COMMUNIQUE_INGEST_PORT=18081 ./run");
        }
    }

    @Test
    void onePortCannotServeTwoParts() throws IOException {
        var ports = freePorts();
        ports.put(PortSetting.PUBLISH, ports.get(PortSetting.KAFKA));
        assertThat(Ports.complaints(settings(ports)))
                .singleElement()
                .asString()
                .contains("configured for both Kafka and Publish");
    }

    private static StackSettings settings(Map<PortSetting, Integer> ports) {
        return new StackSettings(Path.of(""), Path.of("data"), ports, false);
    }

    private static EnumMap<PortSetting, Integer> freePorts() throws IOException {
        var ports = new EnumMap<PortSetting, Integer>(PortSetting.class);
        for (var part : PortSetting.values()) {
            try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                ports.put(part, socket.getLocalPort());
            }
        }
        return ports;
    }
}
