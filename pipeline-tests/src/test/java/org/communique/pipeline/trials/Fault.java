package org.communique.pipeline.trials;

import java.time.Duration;
import java.util.Random;
import org.awaitility.Awaitility;

/** Fault of an instance. */
enum Fault {
    /** SIGKILL, then a restart. */
    KILL {
        @Override
        void inject(IngestInstance victim, Random chance, Runnable untilOthersTookOver) {
            victim.killAndRestart();
        }
    },

    /** Pause within the session timeout: the group may notice it or not. */
    SHORT_PAUSE {
        @Override
        void inject(IngestInstance victim, Random chance, Runnable untilOthersTookOver) {
            victim.pause();
            pass(Duration.ofMillis(chance.nextInt((int) SESSION.toMillis())));
            victim.resume();
        }
    },

    /** Pause until others own its partitions and its transaction was aborted; then it is a zombie. */
    LONG_PAUSE {
        @Override
        void inject(IngestInstance victim, Random chance, Runnable untilOthersTookOver) {
            victim.pause();
            pass(SESSION.plus(TRANSACTION).plusMillis(chance.nextInt(1_000)));
            untilOthersTookOver.run();
            victim.resume();
        }
    };

    /** Session timeout of the consumer group: the minimum of a broker with default settings. */
    static final Duration SESSION = Duration.ofSeconds(6);

    /** Timeout of transactions; all waits of an instance within one are shorter. */
    static final Duration TRANSACTION = Duration.ofSeconds(6);

    abstract void inject(IngestInstance victim, Random chance, Runnable untilOthersTookOver);

    /** Returns a random fault; two in four are {@link #KILL}. */
    static Fault any(Random chance) {
        return switch (chance.nextInt(4)) {
            case 0 -> SHORT_PAUSE;
            case 1 -> LONG_PAUSE;
            default -> KILL;
        };
    }

    /** Waits: the moment and the length are the point of a fault. */
    static void pass(Duration time) {
        Awaitility.await().pollDelay(time).atMost(time.plusSeconds(60)).until(() -> true);
    }
}
