package org.communique.launcher.port;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.communique.launcher.setting.PortSetting;
import org.communique.launcher.setting.StackSettings;

/** Check for port conflicts before the start. */
public final class Ports {

    private Ports() {}

    /** Returns one sentence for each taken port, with its owner and the variable for choosing another. */
    public static List<String> complaints(StackSettings settings) {
        var complaints = new ArrayList<String>();
        var wanted = new TreeMap<Integer, PortSetting>();
        for (var part : PortSetting.values()) {
            int port = settings.port(part);
            var rival = wanted.putIfAbsent(port, part);
            if (rival != null) {
                complaints.add("Port " + port + " is configured for both " + rival.title() + " and " + part.title()
                        + "; " + another(part));
            } else if (isTaken(port)) {
                complaints.add("Port " + port + ", for " + part.title() + ", is taken by " + PortOwner.of(port) + "; "
                        + another(part));
            }
        }
        return complaints;
    }

    private static boolean isTaken(int port) {
        try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return !socket.isBound();
        } catch (IOException _) {
            return true;
        }
    }

    private static String another(PortSetting part) {
        return "end that, or choose another: " + part.variable() + "=" + (part.standard() + 10_000) + " ./run";
    }
}
