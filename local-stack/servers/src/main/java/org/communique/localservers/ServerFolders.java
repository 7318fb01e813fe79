package org.communique.localservers;

import java.nio.file.Path;

/**
 * Folders of a server.
 *
 * @param home its jars, in {@code lib}, as the build lays them out
 * @param data its data; created when missing
 * @param log its log file
 */
public record ServerFolders(Path home, Path data, Path log) {

    /** Makes the paths absolute: a server has a working folder of its own. */
    public ServerFolders {
        home = home.toAbsolutePath();
        data = data.toAbsolutePath();
        log = log.toAbsolutePath();
    }
}
