package org.communique.kit.brake;

import java.util.Arrays;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Publisher of a record that may be broken, by the field {@code source} at the beginning of its JSON. Without one it is
 * the record's key: what cannot be read is no fault of one publisher.
 */
final class RecordPublisher {

    private static final int LOOKED_AT = 64 * 1024;
    private static final int LONGEST = 200;
    private static final JsonFactory JSON = new JsonFactory();

    private RecordPublisher() {}

    static String of(ConsumerRecord<byte[], byte[]> record) {
        byte[] value = record.value();
        var key = "key " + Arrays.hashCode(record.key());
        if (value == null) {
            return key;
        }
        try (var parser = JSON.createParser(ObjectReadContext.empty(), value, 0, Math.min(value.length, LOOKED_AT))) {
            return parser.nextToken() == JsonToken.START_OBJECT ? source(parser, key) : key;
        } catch (JacksonException _) {
            return key;
        }
    }

    private static String source(JsonParser parser, String otherwise) {
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            boolean found = parser.currentName().equals("source");
            if (parser.nextToken() == JsonToken.VALUE_STRING && found) {
                var source = parser.getString();
                return source.length() <= LONGEST ? source : source.substring(0, LONGEST);
            }
            parser.skipChildren();
        }
        return otherwise;
    }
}
