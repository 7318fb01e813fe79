package org.communique.contracts.wire;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.communique.contracts.event.ReleaseEvent;
import org.jspecify.annotations.Nullable;

/**
 * Headers of a record: CloudEvents 1.0, Kafka protocol binding, binary content mode. The value of the record is the
 * event's JSON, so any Kafka tool shows it.
 */
public final class CloudEvents {

    /** Name of the header with the time of the event: of the observation of its release, as in its version. */
    public static final String TIME = "ce_time";

    /** Name of the header with the type of event, see {@link EventType}. */
    public static final String TYPE = "ce_type";

    private static final int LONGEST_QUOTE = 80;

    private CloudEvents() {}

    /**
     * Returns the headers of an event, each value UTF-8.
     *
     * @param event the event
     * @param service its producer, such as {@code ingest-service}
     */
    public static Map<String, byte[]> headers(ReleaseEvent event, String service) {
        var type = EventType.of(event);
        var headers = new LinkedHashMap<String, byte[]>();
        put(headers, "ce_specversion", "1.0");
        put(headers, "ce_id", event.releaseId() + ":" + event.stateVersion().value());
        put(headers, "ce_source", "/communique/" + service);
        put(headers, TYPE, type.wireName());
        put(headers, "ce_subject", event.releaseId().value());
        put(headers, TIME, event.stateVersion().observed().toString());
        put(headers, "ce_dataschema", type.schemaId());
        put(headers, "content-type", "application/json");
        return headers;
    }

    /**
     * Returns the type of the event in a record of any topic.
     *
     * @param header the value of the last header of a name, null when there is none
     * @throws IllegalArgumentException when the type is missing or unknown; the message is for people
     */
    public static EventType type(Function<String, byte @Nullable []> header) {
        return type(header, EventType.values());
    }

    /**
     * Returns the type of the event in a record of one topic.
     *
     * @param header the value of the last header of a name, null when there is none
     * @param expected the types of the record's topic
     * @throws IllegalArgumentException when the type is missing, unknown, or of another topic; the message is for people
     */
    public static EventType type(Function<String, byte @Nullable []> header, EventType... expected) {
        byte[] value = header.apply(TYPE);
        var name = value == null ? null : new String(value, StandardCharsets.UTF_8);
        for (var type : expected) {
            if (type.wireName().equals(name)) {
                return type;
            }
        }
        var names = Arrays.stream(expected).map(EventType::wireName).collect(Collectors.joining(" or "));
        throw new IllegalArgumentException("header %s: %s (expected: %s)".formatted(TYPE, quoted(name), names));
    }

    private static String quoted(@Nullable String name) {
        if (name == null) {
            return "missing";
        }
        return "'%s'".formatted(name.length() <= LONGEST_QUOTE ? name : name.substring(0, LONGEST_QUOTE) + "…");
    }

    private static void put(Map<String, byte[]> headers, String name, String value) {
        headers.put(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
