package org.communique.launcher.part;

import java.util.Optional;
import org.communique.localservers.ChildProcess;
import org.communique.localservers.LocalServer;
import org.jspecify.annotations.Nullable;

/** Broker or node. */
final class ServerPart implements Part {

    private final LocalServer server;
    private final String address;
    private volatile @Nullable ChildProcess process;

    ServerPart(LocalServer server, String address) {
        this.server = server;
        this.address = address;
    }

    @Override
    public String name() {
        return server.name();
    }

    @Override
    public String address() {
        return address;
    }

    @Override
    public void start() {
        server.start();
        process = server.process();
    }

    @Override
    public boolean isReady() {
        return server.isReady();
    }

    @Override
    public Optional<ChildProcess> process() {
        return Optional.ofNullable(process);
    }
}
