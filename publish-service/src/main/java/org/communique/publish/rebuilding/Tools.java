package org.communique.publish.rebuilding;

import java.time.Duration;
import java.time.InstantSource;
import org.communique.publish.blueprint.IndexKeeper;
import org.communique.publish.rebuild.Rebuilds;
import org.communique.publish.rebuild.WriteBlock;

/**
 * What a run works with.
 *
 * @param interval how often it notes how far it is
 */
record Tools(
        Rebuilds rebuilds,
        Filling filling,
        NewIndex index,
        WriteBlock block,
        IndexKeeper keeper,
        Permission permission,
        Duration interval,
        InstantSource clock) {}
