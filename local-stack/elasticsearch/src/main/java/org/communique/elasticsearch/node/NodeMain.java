package org.communique.elasticsearch.node;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.elasticsearch.common.logging.LogConfigurator;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.env.Environment;
import org.elasticsearch.node.InternalSettingsPreparer;
import org.elasticsearch.node.Node;
import org.elasticsearch.node.NodeValidationException;
import org.elasticsearch.plugins.PluginsLoader;

/**
 * Main class of an Elasticsearch node. Its arguments are settings, {@code name=value}, as in {@code elasticsearch.yml};
 * {@code path.home} is required.
 *
 * <p>The distribution's own main class needs the output of its start script (secrets, entitlements, a marker stream);
 * this one needs only a class path.
 */
public final class NodeMain {

    private static final long CLOSE_SECONDS = 10;

    private NodeMain() {}

    /** Starts the node and returns when it is closed, for example by SIGTERM. */
    public static void main(String[] settings) throws IOException, NodeValidationException, InterruptedException {
        LogConfigurator.configureESLogging();
        var environment = environment(parse(settings));
        LogConfigurator.configureWithoutConfig(environment.settings());
        var node = new Node(environment, plugins(environment));
        var closed = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> close(node, closed), "close-node"));
        node.start();
        // All threads of a node are daemons: this one keeps the process.
        closed.await();
    }

    private static Settings parse(String[] arguments) {
        var settings = Settings.builder();
        for (var argument : arguments) {
            int equals = argument.indexOf('=');
            if (equals < 1) {
                throw new IllegalArgumentException("setting: " + argument + " (expected: name=value)");
            }
            settings.put(argument.substring(0, equals), argument.substring(equals + 1));
        }
        return settings.build();
    }

    private static Environment environment(Settings settings) {
        var home = Path.of(Environment.PATH_HOME_SETTING.get(settings));
        return InternalSettingsPreparer.prepareEnvironment(settings, Map.of(), home.resolve("config"), () -> "local");
    }

    private static PluginsLoader plugins(Environment environment) {
        var modules = PluginsLoader.loadModulesBundles(environment.modulesDir(), false);
        var plugins = PluginsLoader.loadPluginsBundles(environment.pluginsDir(), false);
        return PluginsLoader.createPluginsLoader(modules, plugins, Map.of(), false);
    }

    private static void close(Node node, CountDownLatch closed) {
        try {
            node.prepareForClose();
            node.close();
            node.awaitClose(CLOSE_SECONDS, TimeUnit.SECONDS);
        } catch (IOException failure) {
            System.err.println("node did not close cleanly: " + failure);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } finally {
            closed.countDown();
        }
    }
}
