package org.communique.localservers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** Search for a free port. */
public final class FreePort {

    private FreePort() {}

    /** Returns a port free at this moment; another process may take it first. */
    public static int find() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException failure) {
            throw new UncheckedIOException("no free port", failure);
        }
    }
}
