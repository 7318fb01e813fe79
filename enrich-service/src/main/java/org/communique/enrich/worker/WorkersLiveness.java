package org.communique.enrich.worker;

import java.util.Optional;
import org.communique.kit.loop.Supervised;

/** Liveness of the workers: they have died when too many threads cannot be stopped, and no work begins any more. */
final class WorkersLiveness implements Supervised {

    private final Workers workers;

    WorkersLiveness(Workers workers) {
        this.workers = workers;
    }

    @Override
    public String name() {
        return "workers";
    }

    @Override
    public boolean hasDied() {
        return workers.exhausted();
    }

    @Override
    public Optional<String> failure() {
        int abandoned = workers.abandoned();
        return abandoned == 0
                ? Optional.empty()
                : Optional.of("%d threads took too long and cannot be stopped%s"
                        .formatted(abandoned, hasDied() ? "; restart the service" : ""));
    }
}
