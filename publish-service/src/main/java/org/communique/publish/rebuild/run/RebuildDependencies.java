package org.communique.publish.rebuild.run;

import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Supplier;
import org.communique.publish.index.IndexProvisioner;
import org.communique.publish.rebuild.Rebuilds;
import org.communique.publish.rebuild.WriteBlock;
import org.communique.publish.scan.TopicScan;

/**
 * Dependencies of a {@link RebuildRun}.
 *
 * @param scans the source of further scans of the topic
 * @param interval the time between two checks
 */
record RebuildDependencies(
        Rebuilds rebuilds,
        IndexFiller filler,
        TargetIndex index,
        WriteBlock block,
        IndexProvisioner provisioner,
        RebuildLease lease,
        Supplier<TopicScan> scans,
        Duration interval,
        InstantSource clock) {}
