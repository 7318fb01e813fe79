package org.communique.publish.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.record.TimestampType;
import org.communique.contracts.release.ReleaseId;
import org.communique.contracts.release.Version;
import org.communique.kit.deadletter.VersionSettings;
import org.communique.publish.testbed.Records;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;
import tools.jackson.databind.json.JsonMapper;

class DocumentReaderTests {

    private static final String ID = "lujmf4hmijnpxwaamolxjoyzdg";
    private static final String DOCUMENT =
            "{\"id\":\"%s\",\"version\":1772446530125001,\"headline\":\"Zürich\"}".formatted(ID);

    private final DocumentReader reader = new DocumentReader(
            new DocumentSettings(DataSize.ofKilobytes(200)), new VersionSettings(Duration.ofDays(1), true));

    @Test
    void documentIsTheValueItself() {
        byte[] value = utf8(DOCUMENT);

        var document = (ReleaseDocument) reader.read(record(utf8(ID), value), MappedFields.ANY);

        assertThat(document.id()).isEqualTo(new ReleaseId(ID));
        assertThat(document.version()).isEqualTo(new Version(1772446530125001L));
        assertThat(document.json()).isSameAs(value);
    }

    @Test
    void lineBreaksBetweenTokensBecomeBlanks() {
        var document =
                (ReleaseDocument) reader.read(record(utf8(ID), utf8(DOCUMENT.replace(",", ",\r\n"))), MappedFields.ANY);

        assertThat(new String(document.json(), StandardCharsets.UTF_8)).isEqualTo(DOCUMENT.replace(",", ",  "));
    }

    @Test
    void escapedLineBreaksInTextStay() {
        var text = DOCUMENT.replace("Zürich", "Zürich\\nBern");

        var document = (ReleaseDocument) reader.read(record(utf8(ID), utf8(text)), MappedFields.ANY);

        assertThat(new String(document.json(), StandardCharsets.UTF_8)).isEqualTo(text);
    }

    @Test
    void textsAreRepeatedForTheAnalyzerOfTheirLanguage() {
        var text = DOCUMENT.replace("}", """
                ,"body":"a \\\\ \\" }","lead":["x"],"language":"de-CH"}""");

        var document = (ReleaseDocument) reader.read(record(utf8(ID), utf8(text)), MappedFields.ANY);

        assertThat(new JsonMapper().readTree(document.json()).path("stemmed"))
                .isEqualTo(new JsonMapper().readTree("""
                        {"de":{"body":"a \\\\ \\" }","headline":"Zürich"}}"""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"pl", "uk", "x", "", "DE_ch"})
    void languageWithoutAnalyzerIsLeftToTheNeutralOne(String language) {
        byte[] value = utf8(DOCUMENT.replace("}", ",\"language\":\"%s\"}".formatted(language)));

        assertThat(((ReleaseDocument) reader.read(record(utf8(ID), value), MappedFields.ANY)).json())
                .isSameAs(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nb", "nn-NO", "no"})
    void bothWrittenFormsOfNorwegianAreNorwegian(String language) {
        var text = DOCUMENT.replace("}", ",\"language\":\"%s\"}".formatted(language));

        var document = (ReleaseDocument) reader.read(record(utf8(ID), utf8(text)), MappedFields.ANY);

        assertThat(new String(document.json(), StandardCharsets.UTF_8))
                .isEqualTo(text.replace("}", ",\"stemmed\":{\"no\":{\"headline\":\"Zürich\"}}}"));
    }

    @Test
    void keysOfTheSignatureArePutInOnce() {
        var text = DOCUMENT.replace("}", """
                ,"signature":["0:a","9:\\"b","10:c","0:a",7]}""");

        var document = (ReleaseDocument) reader.read(record(utf8(ID), utf8(text)), MappedFields.ANY);

        var keys = SignatureBands.of(List.of("0:a", "9:\"b")).keys().boxed().toArray();
        assertThat(new String(document.json(), StandardCharsets.UTF_8))
                .isEqualTo(text.replace("7]}", "7],\"signatureKeys\":[%d,%d]}".formatted(keys)));
    }

    @Test
    void duplicateKeysAreReadFromTheDocument() {
        var text = DOCUMENT.replace("}", """
                ,"signature":["0:a",7,["1:n"],"1:b"],"published":"2026-03-01T10:00:00+01:00","pubStatus":"usable",
                "embargoedUntil":"2026-03-03T06:00:00Z"}""");

        var document = (ReleaseDocument) reader.read(record(utf8(ID), utf8(text)), MappedFields.ANY);

        assertThat(document.duplicateKeys())
                .isEqualTo(new DuplicateKeys(
                        SignatureBands.of(List.of("0:a", "1:b")),
                        true,
                        Instant.parse("2026-03-01T09:00:00Z"),
                        Instant.parse("2026-03-03T06:00:00Z")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"soon\"", "1772446530125", "true", "[]", "{}"})
    void embargoThatCannotBeReadIsOneAllTheSame(String embargo) {
        var text = DOCUMENT.replace("}", ",\"pubStatus\":\"usable\",\"embargoedUntil\":%s}".formatted(embargo));

        assertThat(((ReleaseDocument) reader.read(record(utf8(ID), utf8(text)), MappedFields.ANY))
                        .duplicateKeys()
                        .usable())
                .isFalse();
    }

    @Test
    void linkIsPutInWithoutTouchingTheRest() {
        var document = (ReleaseDocument) reader.read(record(utf8(ID), utf8(DOCUMENT + " ")), MappedFields.ANY);

        assertThat(new String(document.linkedTo(new ReleaseId("a".repeat(26))).json(), StandardCharsets.UTF_8))
                .isEqualTo(DOCUMENT.replace("}", ",\"nearDuplicateOf\":\"%s\"} ".formatted("a".repeat(26))));
    }

    @Test
    void fieldsOfNestedObjectsAreNotTakenForItsOwn() {
        var text = "{\"a\":{\"id\":\"x\",\"version\":1,\"b\":[{\"id\":2}]}," + DOCUMENT.substring(1);

        assertThat(reader.read(record(utf8(ID), utf8(text)), MappedFields.ANY)).isInstanceOf(ReleaseDocument.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "{\"id\":",
                "null",
                "[]",
                "17",
                "\"text\"",
                "{\"a\":1} {\"b\":2}",
                "{\"a\":1}]",
                "{\"a\":\"line\nbreak\"}",
                "{'a':1}",
                "{\"a\":01}"
            })
    void whatIsNotOneObjectIsNotJson(String value) {
        assertThat(reason(utf8(ID), utf8(value))).isEqualTo(RejectionReason.NOT_JSON);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16BE", "UTF-16LE", "UTF-32BE", "UTF-16"})
    void otherEncodingsThanUtf8AreNotJson(String charset) {
        assertThat(reason(utf8(ID), DOCUMENT.getBytes(Charset.forName(charset))))
                .isEqualTo(RejectionReason.NOT_JSON);
    }

    @Test
    void latin1IsNotJson() {
        assertThat(reason(utf8(ID), DOCUMENT.getBytes(StandardCharsets.ISO_8859_1)))
                .isEqualTo(RejectionReason.NOT_JSON);
    }

    @Test
    void byteOrderMarkIsNotJson() {
        assertThat(reason(utf8(ID), utf8("\uFEFF" + DOCUMENT))).isEqualTo(RejectionReason.NOT_JSON);
    }

    @Test
    void nestingWithoutEndIsNotJson() {
        assertThat(reason(utf8(ID), utf8("{\"a\":" + "[".repeat(100_000)))).isEqualTo(RejectionReason.NOT_JSON);
    }

    @ParameterizedTest
    @CsvSource({
        "'{}', NO_ID",
        "'{\"id\":7,\"version\":1}', NO_ID",
        "'{\"id\":null,\"version\":1}', NO_ID",
        "'{\"id\":\"Not a release id\",\"version\":1}', NO_ID",
        "'{\"id\":\"aaaaaaaaaaaaaaaaaaaaaaaaaa\",\"version\":1}', OTHER_KEY",
        "'{\"id\":\"lujmf4hmijnpxwaamolxjoyzdg\"}', NO_VERSION",
        "'{\"id\":\"lujmf4hmijnpxwaamolxjoyzdg\",\"version\":\"1\"}', NO_VERSION",
        "'{\"id\":\"lujmf4hmijnpxwaamolxjoyzdg\",\"version\":1.5}', NO_VERSION",
        "'{\"id\":\"lujmf4hmijnpxwaamolxjoyzdg\",\"version\":0}', NO_VERSION",
        "'{\"id\":\"lujmf4hmijnpxwaamolxjoyzdg\",\"version\":99999999999999999999}', NO_VERSION"
    })
    void objectThatIsNoReleaseIsRejected(String value, RejectionReason reason) {
        assertThat(reason(utf8(ID), utf8(value))).isEqualTo(reason);
    }

    @Test
    void recordWithoutKeyHasNone() {
        assertThat(reason(null, utf8(DOCUMENT))).isEqualTo(RejectionReason.NO_KEY);
    }

    @Test
    void recordWithoutValueHasNone() {
        assertThat(reason(utf8(ID), null)).isEqualTo(RejectionReason.NO_VALUE);
    }

    @Test
    void valueAboveTheLimitIsTooLarge() {
        assertThat(reason(utf8(ID), new byte[200 * 1024 + 1])).isEqualTo(RejectionReason.TOO_LARGE);
    }

    @Test
    void recordWithoutTypeIsNoRelease() {
        var record = new ConsumerRecord<>("releases.enriched", 0, 0, utf8(ID), utf8(DOCUMENT));

        var invalid = (InvalidRecord) reader.read(record, MappedFields.ANY);

        assertThat(invalid.reason()).isEqualTo(RejectionReason.OTHER_TYPE);
        assertThat(invalid.detail())
                .isEqualTo("header ce_type: missing (expected: org.communique.release.enriched.v1 or"
                        + " org.communique.release.withdrawn.v1)");
    }

    @ParameterizedTest
    @CsvSource({"0, true", "-86400000, true", "-86400001, false", "86400001, true"})
    void versionIsMeasuredByTheTimeOfItsRecord(long recordAfterVersion, boolean taken) {
        var version = new Version(1772446530125001L);
        var typed = record(utf8(ID), utf8(DOCUMENT));
        var record = new ConsumerRecord<>(
                typed.topic(),
                0,
                0,
                version.observed().toEpochMilli() + recordAfterVersion,
                TimestampType.CREATE_TIME,
                0,
                0,
                typed.key(),
                typed.value(),
                typed.headers(),
                Optional.empty());

        var result = reader.read(record, MappedFields.ANY);

        assertThat(result instanceof ReleaseDocument).isEqualTo(taken);
        if (result instanceof InvalidRecord(var reason, var detail)) {
            assertThat(reason).isEqualTo(RejectionReason.VERSION_AHEAD);
            assertThat(detail).contains("version: 1772446530125001", "expected: at most 1 d after");
        }
    }

    @Test
    void detailNamesFoundAndExpected() {
        var invalid = (InvalidRecord) reader.read(record(utf8("other"), utf8(DOCUMENT)), MappedFields.ANY);

        assertThat(invalid.detail()).isEqualTo("key: 'other' (expected: %s, the id)", ID);
    }

    private RejectionReason reason(byte[] key, byte[] value) {
        return ((InvalidRecord) reader.read(record(key, value), MappedFields.ANY)).reason();
    }

    private static ConsumerRecord<byte[], byte[]> record(byte[] key, byte[] value) {
        return Records.record(0, 0, key, value);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
