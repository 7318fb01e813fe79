package org.communique.localservers;

import java.nio.file.Path;
import java.util.Locale;

/** Homes laid out by the modules before this one. */
enum Homes {
    KAFKA,
    ELASTICSEARCH;

    ServerFolders folders(Path folder) {
        var name = name().toLowerCase(Locale.ROOT);
        var home = Path.of(System.getProperty("communique.root"), "local-stack", name, "target/home");
        return new ServerFolders(home, folder.resolve(name), folder.resolve(name + ".log"));
    }
}
