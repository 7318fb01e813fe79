package org.communique.publish.faults;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;

/** The server behind the proxy. */
final class Upstream {

    private static final List<String> FORWARDED =
            List.of("accept", "content-type", "content-encoding", "authorization");

    private final URI target;
    private final HttpClient client = HttpClient.newHttpClient();

    Upstream(URI target) {
        this.target = target;
    }

    /** Forwards a request, perhaps with another body. */
    HttpResponse<byte[]> forward(Exchange request, byte[] body) throws IOException, InterruptedException {
        var forwarded = HttpRequest.newBuilder(URI.create(target.toString().replaceAll("/$", "") + request.path()))
                .method(request.method(), HttpRequest.BodyPublishers.ofByteArray(body));
        for (var name : FORWARDED) {
            if (request.headers().containsKey(name)) {
                forwarded.header(name, request.headers().get(name));
            }
        }
        return client.send(forwarded.build(), HttpResponse.BodyHandlers.ofByteArray());
    }
}
