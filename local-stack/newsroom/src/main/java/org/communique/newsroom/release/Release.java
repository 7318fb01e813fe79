package org.communique.newsroom.release;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Press release as its publisher wrote it.
 *
 * @param id unique in the newsroom, and the last segment of its address
 * @param publisher the id of its publisher
 * @param language the language of its text
 * @param place of issue
 * @param published date of publication; empty for one still to be published by a step
 * @param author the signing person or office
 * @param caption of the picture; empty without a picture
 * @param categories the publisher's own subject words
 * @param corrections prepared corrections, in their order
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

    /** Copies the lists; a release needs words. */
    public Release {
        categories = List.copyOf(categories);
        corrections = List.copyOf(corrections);
        body = List.copyOf(body);
        if (headline.isBlank() || lead.isBlank()) {
            throw new IllegalArgumentException("release " + id + ": no headline or no text (expected: both)");
        }
    }

    /** Returns the corrected release, with {@code note} as its last paragraph. */
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

    /** Returns the whole text without markup: lead and body. */
    public String plainText() {
        return Stream.concat(Stream.of(lead), body.stream().map(Block::plain)).collect(Collectors.joining("\n\n"));
    }
}
