package org.communique.kit.deadletter.read;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MessagePatternTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            failed: dates: 20261 days (expected: < 999)       | failed: dates: # days (expected: < #)
            key: 'abc' (expected: 'x y')                      | key: '…' (expected: '…')
            header "a" and "b"                                | header '…' and '…'
            at 2026-11-30T22:10:00.125Z of 1.5                | at # of #
            release n5kabcdefghijklmnopqrstu23 has no text    | release <id> has no text
            hash 9f86d081884c7d659a2feaa0c55ad015             | hash <id>
            id 123e4567-e89b-12d3-a456-426614174000 unknown   | id <id> unknown
            """)
    void numbersIdsAndQuotesAreAlike(String message, String pattern) {
        assertThat(MessagePattern.of(message)).isEqualTo(pattern);
    }

    @Test
    void wordsOfOrdinaryLengthStay() {
        assertThat(MessagePattern.of("main-text: not done (expected: within # s)"))
                .isEqualTo("main-text: not done (expected: within # s)");
    }
}
