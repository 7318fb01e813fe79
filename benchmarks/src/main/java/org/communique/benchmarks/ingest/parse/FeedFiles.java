package org.communique.benchmarks.ingest.parse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Sets of feed documents. */
public enum FeedFiles {
    /** The XML files of gofeed's tests, most of them a few lines, from the folder {@code -Dcommunique.corpora}. */
    GOFEED {
        @Override
        List<byte[]> read() {
            try (var files = Files.walk(Path.of(System.getProperty("communique.corpora", "corpora"), "gofeed"))) {
                return files.filter(file -> file.toString().endsWith(".xml"))
                        .sorted()
                        .map(FeedFiles::bytes)
                        .toList();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    },

    /** 18 kB of RSS: headlines and teasers. */
    RSS_TEASERS {
        @Override
        List<byte[]> read() {
            return List.of(GeneratedFeed.rss(30, 30));
        }
    },

    /** 225 kB of RSS with the text of each release. */
    RSS_TEXTS {
        @Override
        List<byte[]> read() {
            return List.of(GeneratedFeed.rss(40, 545));
        }
    },

    /** 258 kB of Atom with the text of each release. */
    ATOM_TEXTS {
        @Override
        List<byte[]> read() {
            return List.of(GeneratedFeed.atom(50, 495));
        }
    };

    abstract List<byte[]> read();

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
