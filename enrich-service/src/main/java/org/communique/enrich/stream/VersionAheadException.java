package org.communique.enrich.stream;

/** Version that is too far ahead of the Kafka timestamp of its record. */
final class VersionAheadException extends UnreadableRecordException {

    VersionAheadException(String message) {
        super(message);
    }
}
