package org.communique.kit.loop;

import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.listener.MessageListenerContainer;

/**
 * Listener container of Spring Kafka as supervised work: it has died when it stopped abnormally, as after an
 * {@link Error} in its listener or a refused authorization.
 *
 * @param name for people
 * @param container the container, or null while there is none yet
 */
public record SupervisedContainer(String name, Supplier<@Nullable MessageListenerContainer> container)
        implements Supervised {

    @Override
    public boolean hasDied() {
        var current = container.get();
        return current != null && !current.isInExpectedState();
    }

    @Override
    public Optional<String> failure() {
        return hasDied() ? Optional.of("stopped abnormally; restart the service") : Optional.empty();
    }
}
