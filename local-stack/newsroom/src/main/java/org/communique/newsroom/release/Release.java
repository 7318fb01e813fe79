package org.communique.newsroom.release;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A press release as its publisher wrote it.
 *
 * @param id unique in the newsroom, and the last segment of its address
 * @param publisher the id of its publisher
 * @param language the language of its text
 * @param place where it was issued
 * @param published when it came out; empty for one that waits for its turn
 * @param author the person or office that signs
 * @param caption what the picture shows; empty without a picture
 * @param categories the publisher's own subject words
 * @param corrections the corrections that are ready for it, in their order
 * @param headline its headline
 * @param lead its first paragraph
 * @param body the text after the lead
 */
public record Release(
        String id,
        String publisher,
        Language language,
        String place,
        Optional<Instant> published,
        String author,
        String caption,
        List<String> categories,
        List<Correction> corrections,
        String headline,
        String lead,
        List<Block> body) {

    /** Copies the lists; a release without words is none. */
    public Release {
        categories = List.copyOf(categories);
        corrections = List.copyOf(corrections);
        body = List.copyOf(body);
        if (headline.isBlank() || lead.isBlank()) {
            throw new IllegalArgumentException("release " + id + ": no headline or no text (expected: both)");
        }
    }

    /** The release with the words put right and {@code note} as its last paragraph. */
    public Release corrected(Correction correction, String note) {
        var text = new ArrayList<Block>();
        body.forEach(block -> text.add(block.map(correction::applyTo)));
        text.add(new Block.Paragraph(note));
        return new Release(
                id,
                publisher,
                language,
                place,
                published,
                author,
                caption,
                categories,
                corrections,
                correction.applyTo(headline),
                correction.applyTo(lead),
                text);
    }

    /** The whole text without markup: lead and body. */
    public String plainText() {
        return Stream.concat(Stream.of(lead), body.stream().map(Block::plain)).collect(Collectors.joining("\n\n"));
    }
}
