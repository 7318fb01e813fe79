package org.communique.publish.nearduplicate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.communique.contracts.release.ReleaseId;
import org.communique.contracts.release.Version;
import org.communique.publish.document.DuplicateKeys;
import org.communique.publish.document.ReleaseDocument;
import org.communique.publish.document.SignatureBands;
import org.junit.jupiter.api.Test;

class SharedKeyFilterTests {

    private final SharedKeyFilter sieve = new SharedKeyFilter();

    @Test
    void whoeverHasAKeyInCommonPasses() {
        var first = document(1, "0:a", "1:b");
        var second = document(2, "0:c", "1:b");
        var third = document(3, "0:b", "1:a");
        List.of(first, second, third).forEach(sieve::add);

        assertThat(sieve.mayHaveNeighbour(first)).isTrue();
        assertThat(sieve.mayHaveNeighbour(second)).isTrue();
        assertThat(sieve.mayHaveNeighbour(third)).isFalse();
    }

    @Test
    void documentWithoutKeysHasNoNeighbours() {
        sieve.add(document(1));
        sieve.add(document(2));

        assertThat(sieve.mayHaveNeighbour(document(1))).isFalse();
    }

    /** Two in a hundred would still be cheap; that none of the others is lost matters more. */
    @Test
    void ofManyFewPassThatShouldNotAndNoneIsLost() {
        int many = 100_000;
        var documents = IntStream.range(0, many)
                .mapToObj(SharedKeyFilterTests::withTenKeys)
                .toList();
        documents.forEach(sieve::add);
        var repeated = IntStream.range(0, 1_000)
                .mapToObj(i -> document(many + i, "3:" + (i * 10 + 3)))
                .toList();
        repeated.forEach(sieve::add);

        assertThat(repeated).allMatch(sieve::mayHaveNeighbour);
        assertThat(documents.subList(0, 1_000)).allMatch(sieve::mayHaveNeighbour);
        assertThat(documents.subList(1_000, many).stream().filter(sieve::mayHaveNeighbour))
                .hasSizeLessThan(many / 50);
    }

    private static ReleaseDocument withTenKeys(int number) {
        return document(
                number,
                IntStream.range(0, 10)
                        .mapToObj(band -> band + ":" + (number * 10 + band))
                        .toArray(String[]::new));
    }

    private static ReleaseDocument document(int number, String... bands) {
        var id = ReleaseId.derive("harbours.example", "release-" + number);
        return new ReleaseDocument(
                id,
                new Version(1_000),
                new byte[0],
                new DuplicateKeys(SignatureBands.of(List.of(bands)), true, null, null));
    }
}
