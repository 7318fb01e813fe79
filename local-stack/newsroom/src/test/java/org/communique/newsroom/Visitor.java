package org.communique.newsroom;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;

/** Somebody who asks a newsroom for things. */
public final class Visitor implements AutoCloseable {

    private final HttpClient client = HttpClient.newHttpClient();

    /** The answer to a GET with these header names and values. */
    public HttpResponse<byte[]> get(URI address, String... headers) {
        return send("GET", address, headers);
    }

    /** The answer to another method. */
    public HttpResponse<byte[]> send(String method, URI address, String... headers) {
        var request = HttpRequest.newBuilder(address).method(method, HttpRequest.BodyPublishers.noBody());
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return client.send(request.build(), BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The text at an address. */
    public String text(URI address) {
        return new String(get(address).body(), UTF_8);
    }

    /** The document at an address, well-formed or else an error. */
    public Document xml(URI address) {
        try {
            var factory = DocumentBuilderFactory.newDefaultNSInstance();
            return factory.newDocumentBuilder()
                    .parse(new ByteArrayInputStream(get(address).body()));
        } catch (SAXException | IOException | ParserConfigurationException e) {
            throw new AssertionError(address + ": " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
