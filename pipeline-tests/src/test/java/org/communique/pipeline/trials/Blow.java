package org.communique.pipeline.trials;

import java.time.Duration;
import java.util.Random;
import org.awaitility.Awaitility;

/** What befalls an instance. */
enum Blow {
    /** kill -9, and another one starts in its place. */
    KILL {
        @Override
        void strike(IngestInstance victim, Random chance, Runnable untilOthersTookOver) {
            victim.killAndStartAnew();
        }
    },

    /** Stands still for a while that the group need not notice, and may. */
    HICCUP {
        @Override
        void strike(IngestInstance victim, Random chance, Runnable untilOthersTookOver) {
            victim.pause();
            pass(Duration.ofMillis(chance.nextInt((int) SESSION.toMillis())));
            victim.resume();
        }
    },

    /** Stands still until others have what was its own, and its transaction was aborted; then it is a zombie. */
    TRANCE {
        @Override
        void strike(IngestInstance victim, Random chance, Runnable untilOthersTookOver) {
            victim.pause();
            pass(SESSION.plus(TRANSACTION).plusMillis(chance.nextInt(1_000)));
            untilOthersTookOver.run();
            victim.resume();
        }
    };

    /** After which the group does without an instance: the least that brokers allow unless told otherwise. */
    static final Duration SESSION = Duration.ofSeconds(6);

    /** After which an open transaction may be aborted; all that an instance waits for in one is shorter. */
    static final Duration TRANSACTION = Duration.ofSeconds(6);

    abstract void strike(IngestInstance victim, Random chance, Runnable untilOthersTookOver);

    /** Two in four are {@link #KILL}. */
    static Blow any(Random chance) {
        return switch (chance.nextInt(4)) {
            case 0 -> HICCUP;
            case 1 -> TRANCE;
            default -> KILL;
        };
    }

    /** Lets time pass: when a blow falls, and for how long, is the point of it. */
    static void pass(Duration time) {
        Awaitility.await().pollDelay(time).atMost(time.plusSeconds(60)).until(() -> true);
    }
}
