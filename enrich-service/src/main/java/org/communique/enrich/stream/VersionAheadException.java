package org.communique.enrich.stream;

import java.time.Instant;
import org.communique.contracts.release.Version;

/** Version that is more than a day ahead of the Kafka timestamp of its record. */
final class VersionAheadException extends InvalidRecordException {

    VersionAheadException(Version version, Instant recordTime) {
        super("version: observed %s (expected: at most a day after %s, when the record was written)"
                .formatted(version.observed(), recordTime));
    }
}
