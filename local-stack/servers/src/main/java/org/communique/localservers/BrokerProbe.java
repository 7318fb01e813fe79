package org.communique.localservers;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;

/**
 * Readiness check in Kafka's own protocol: asks a broker for the brokers of its cluster. The answer contains the broker
 * itself only once it is registered, caught up and unfenced; an open port proves less.
 */
final class BrokerProbe {

    private static final int TIMEOUT_MILLIS = 1_000;
    private static final int METADATA = 3;
    private static final int VERSION = 1;
    private static final int CORRELATION = 1;
    private static final int NO_CLIENT_ID = -1;
    private static final int NO_TOPICS = 0;
    private static final int LENGTH = 2 + 2 + 4 + 2 + 4;

    private BrokerProbe() {}

    static boolean knowsItself(int port) {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(TIMEOUT_MILLIS);
            ask(new DataOutputStream(socket.getOutputStream()));
            return brokers(new DataInputStream(socket.getInputStream())) > 0;
        } catch (IOException _) {
            return false;
        }
    }

    private static void ask(DataOutputStream out) throws IOException {
        out.writeInt(LENGTH);
        out.writeShort(METADATA);
        out.writeShort(VERSION);
        out.writeInt(CORRELATION);
        out.writeShort(NO_CLIENT_ID);
        out.writeInt(NO_TOPICS);
        out.flush();
    }

    private static int brokers(DataInputStream in) throws IOException {
        in.readInt(); // length of the response
        in.readInt(); // correlation
        return in.readInt();
    }
}
