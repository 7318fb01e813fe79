package org.communique.publish.faults;

import java.time.Duration;

/** What happens to a request on its way. */
public sealed interface Fault {

    /** Nothing: it gets through. */
    record None() implements Fault {}

    /**
     * It does not get through; something in between answers.
     *
     * @param status of the answer
     * @param body of the answer
     */
    record Answer(int status, String body) implements Fault {}

    /** It does not get through; the connection is reset. */
    record Reset() implements Fault {}

    /** It does not get through; nothing answers, and the connection stays. */
    record Silence() implements Fault {}

    /** It gets through and takes effect, but the connection is reset instead of an answer. */
    record ResetAfterwards() implements Fault {}

    /** It gets through and takes effect, but the answer breaks off in the middle. */
    record CutAnswer() implements Fault {}

    /**
     * It gets through late.
     *
     * @param time how late
     */
    record Delay(Duration time) implements Fault {}

    /**
     * Of a bulk request only some items get through, the others are answered 429.
     *
     * @param every which: every second, every third …
     */
    record OverloadItems(int every) implements Fault {}

    /**
     * It gets through unless its body is too long; then it is answered 413.
     *
     * @param bytes how long it may be
     */
    record LimitBody(int bytes) implements Fault {}

    /**
     * It gets through unless something is in its body; then it is answered 400.
     *
     * @param text what may not be in it
     */
    record RefuseText(String text) implements Fault {}
}
