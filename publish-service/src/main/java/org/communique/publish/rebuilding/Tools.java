package org.communique.publish.rebuilding;

import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Supplier;
import org.communique.publish.blueprint.IndexKeeper;
import org.communique.publish.rebuild.Rebuilds;
import org.communique.publish.rebuild.WriteBlock;
import org.communique.publish.replay.Replay;

/**
 * What a run works with.
 *
 * @param replays begins another replay of the topic
 * @param interval how often it is looked at
 */
record Tools(
        Rebuilds rebuilds,
        Filling filling,
        NewIndex index,
        WriteBlock block,
        IndexKeeper keeper,
        Permission permission,
        Supplier<Replay> replays,
        Duration interval,
        InstantSource clock) {}
