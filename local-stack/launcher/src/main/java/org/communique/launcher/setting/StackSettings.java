package org.communique.launcher.setting;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Settings of the stack.
 *
 * @param root the top folder of the project, with the jars of the build
 * @param data folder of all data and logs
 * @param ports a port for each part
 * @param fresh whether to delete the data first
 */
public record StackSettings(Path root, Path data, Map<PortSetting, Integer> ports, boolean fresh) {

    private static final int HIGHEST_PORT = 65_535;

    /** Makes the paths absolute and copies the ports. */
    public StackSettings {
        root = root.toAbsolutePath().normalize();
        data = data.toAbsolutePath().normalize();
        ports = Map.copyOf(ports);
    }

    /**
     * Reads the command line and the environment.
     *
     * @throws IllegalArgumentException for an unknown option or a wrong port, with the values expected
     */
    public static StackSettings of(List<String> arguments, Map<String, String> environment) {
        for (var argument : arguments) {
            if (!argument.equals("--fresh")) {
                throw new IllegalArgumentException("option: " + argument + " (expected: --fresh, or nothing)");
            }
        }
        var root = Path.of(environment.getOrDefault("COMMUNIQUE_ROOT", ""));
        var data = environment.getOrDefault(
                "COMMUNIQUE_DATA", root.resolve(".communique").toString());
        return new StackSettings(root, Path.of(data), ports(environment), arguments.contains("--fresh"));
    }

    /** Returns the port of a part. */
    public int port(PortSetting part) {
        return ports.getOrDefault(part, part.standard());
    }

    /** Returns the folder of the parts' logs. */
    public Path logs() {
        return data.resolve("logs");
    }

    /** Returns the file with the password of the console's operator, which the console makes where there is none. */
    public Path consolePassword() {
        return data.resolve("console.password");
    }

    private static Map<PortSetting, Integer> ports(Map<String, String> environment) {
        var ports = new EnumMap<PortSetting, Integer>(PortSetting.class);
        for (var part : PortSetting.values()) {
            var chosen = environment.get(part.variable());
            ports.put(part, chosen == null ? part.standard() : parse(part, chosen));
        }
        return ports;
    }

    private static int parse(PortSetting part, String chosen) {
        if (chosen.matches("[0-9]{1,5}")) {
            int port = Integer.parseInt(chosen);
            if (port >= 1 && port <= HIGHEST_PORT) {
                return port;
            }
        }
        throw new IllegalArgumentException(
                part.variable() + ": " + chosen + " (expected: a port, 1 to " + HIGHEST_PORT + ")");
    }
}
