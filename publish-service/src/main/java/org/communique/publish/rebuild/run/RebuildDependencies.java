package org.communique.publish.rebuild.run;

import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Supplier;
import org.communique.publish.index.IndexProvisioner;
import org.communique.publish.rebuild.Rebuilds;
import org.communique.publish.rebuild.WriteBlock;
import org.communique.publish.scan.TopicScan;

/**
 * What a run works with.
 *
 * @param replays begins another replay of the topic
 * @param interval how often it is looked at
 */
record RebuildDependencies(
        Rebuilds rebuilds,
        IndexFiller filling,
        TargetIndex index,
        WriteBlock block,
        IndexProvisioner keeper,
        RebuildLease permission,
        Supplier<TopicScan> replays,
        Duration interval,
        InstantSource clock) {}
