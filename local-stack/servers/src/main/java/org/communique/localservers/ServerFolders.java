package org.communique.localservers;

import java.nio.file.Path;

/**
 * Where a server lives.
 *
 * @param home its jars, in {@code lib}, as the build lays them out
 * @param data what it keeps; made where it is not there
 * @param log the file that it writes its log to
 */
public record ServerFolders(Path home, Path data, Path log) {

    /** Makes the paths absolute: a server has a working folder of its own. */
    public ServerFolders {
        home = home.toAbsolutePath();
        data = data.toAbsolutePath();
        log = log.toAbsolutePath();
    }
}
