package org.communique.kit.lag;

import java.util.Locale;

/** Verdict on a consumer group by the trend of its lag, from good to bad. */
public enum LagVerdict {
    /** Nothing waits, or the lag shrinks, or no record waited for long. */
    OK,

    /** Records are consumed, and the lag does not shrink. */
    GROWING,

    /** Records wait, the group has consumers, and none of them goes on: paused, or hanging. */
    STALLED,

    /** Records wait, and the group has no consumer: down, or never started. */
    STOPPED;

    /** Returns its name in tags, logs and JSON, such as {@code growing}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    LagVerdict orWorse(LagVerdict other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
