package org.communique.benchmarks.ingest.parse;

import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.util.Arrays;
import org.communique.ingest.parse.FeedParser;
import org.communique.ingest.parse.NotAFeedException;

/** Parsers from the bytes of a feed document to an object, charset detection included. */
public enum ParserUnderTest {
    /** Ours. */
    OURS {
        @Override
        Object parse(byte[] document) throws NotAFeedException {
            return PARSER.parse(document, null, PLACE);
        }
    },

    /** ROME without its XML healer. */
    ROME {
        @Override
        Object parse(byte[] document) throws IOException, FeedException {
            return rome(document, false);
        }
    },

    /** ROME as it comes. */
    ROME_HEALING {
        @Override
        Object parse(byte[] document) throws IOException, FeedException {
            return rome(document, true);
        }
    };

    private static final FeedParser PARSER = new FeedParser();
    private static final URI PLACE = URI.create("https://feeds.example.org/feed");

    abstract Object parse(byte[] document) throws Exception;

    /** Returns whether it can read a document. */
    @SuppressWarnings("CatchingUnchecked") // ROME throws whatever it happens to stumble over
    boolean reads(byte[] document) {
        try {
            parse(document);
            return true;
        } catch (Exception _) {
            return false;
        }
    }

    /** Returns whether all of them can. */
    static boolean allRead(byte[] document) {
        return Arrays.stream(values()).allMatch(parser -> parser.reads(document));
    }

    private static Object rome(byte[] document, boolean healing) throws IOException, FeedException {
        var input = new SyndFeedInput();
        input.setXmlHealerOn(healing);
        try (var reader = new XmlReader(new ByteArrayInputStream(document))) {
            return input.build(reader);
        }
    }
}
