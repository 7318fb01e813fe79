package org.communique.elasticsearch.welcome;

import static org.elasticsearch.rest.RestRequest.Method.GET;
import static org.elasticsearch.rest.RestRequest.Method.HEAD;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.util.Version;
import org.elasticsearch.Build;
import org.elasticsearch.client.internal.node.NodeClient;
import org.elasticsearch.cluster.service.ClusterService;
import org.elasticsearch.rest.BaseRestHandler;
import org.elasticsearch.rest.RestRequest;
import org.elasticsearch.rest.RestResponse;
import org.elasticsearch.rest.RestStatus;
import org.elasticsearch.xcontent.XContentBuilder;

/** Handler of {@code GET /} with the fields expected by Elasticsearch's clients. */
final class RootHandler extends BaseRestHandler {

    private final ClusterService cluster;

    RootHandler(ClusterService cluster) {
        this.cluster = cluster;
    }

    @Override
    public String getName() {
        return "root";
    }

    @Override
    public List<Route> routes() {
        return List.of(new Route(GET, "/"), new Route(HEAD, "/"));
    }

    @Override
    protected RestChannelConsumer prepareRequest(RestRequest request, NodeClient client) {
        return channel -> {
            var body = channel.newBuilder().prettyPrint();
            channel.sendResponse(new RestResponse(RestStatus.OK, describe(body)));
        };
    }

    private XContentBuilder describe(XContentBuilder body) throws IOException {
        var state = cluster.state();
        body.startObject()
                .field("name", cluster.localNode().getName())
                .field("cluster_name", state.getClusterName().value())
                .field("cluster_uuid", state.metadata().clusterUUID());
        describe(Build.current(), body.startObject("version")).endObject();
        return body.field("tagline", "You Know, for Search").endObject();
    }

    private static XContentBuilder describe(Build build, XContentBuilder version) throws IOException {
        return version.field("number", build.qualifiedVersion())
                .field("build_flavor", build.flavor())
                .field("build_type", build.type().displayName())
                .field("build_hash", build.hash())
                .field("build_date", build.date())
                .field("build_snapshot", build.isSnapshot())
                .field("lucene_version", Version.LATEST.toString())
                .field("minimum_wire_compatibility_version", build.minWireCompatVersion())
                .field("minimum_index_compatibility_version", build.minIndexCompatVersion());
    }
}
