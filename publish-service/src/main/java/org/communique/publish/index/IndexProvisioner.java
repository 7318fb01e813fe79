package org.communique.publish.index;

import co.elastic.clients.elasticsearch.indices.GetAliasResponse;
import co.elastic.clients.elasticsearch.indices.get_alias.IndexAliases;
import co.elastic.clients.elasticsearch.indices.update_aliases.Action;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.communique.publish.document.MappedFields;
import org.communique.publish.elasticsearch.Elasticsearch;
import org.communique.publish.elasticsearch.ElasticsearchResponse;
import org.communique.publish.retry.TransientFailureException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Keeps the index as the blueprint defines it: creates a missing one, adds missing fields, reports other differences.
 * Thread-safe; any number of instances may do the same concurrently.
 *
 * <p>Its methods throw {@link TransientFailureException} when Elasticsearch does not answer or refuses a request.
 */
public final class IndexProvisioner {

    private static final Logger LOG = LoggerFactory.getLogger(IndexProvisioner.class);
    private static final String FORBIDDEN = "security_exception";
    private static final String EXISTS = "resource_already_exists_exception";
    private static final String LEFT_OUT = "leftOut";

    /** Limit of the names kept in the index: more are of no use to a reader. */
    private static final int MAX_NAMES = 200;

    private final Elasticsearch elasticsearch;
    private final IndexMetadata metadata;
    private final Blueprint blueprint;
    private final int replicas;
    private volatile @Nullable ProvisionedIndex state;
    private List<String> loggedDifferences = List.of();
    /** The index without the right to note left-out fields in. */
    private String unnotedIn = "";

    private Set<String> unnoted = Set.of();

    IndexProvisioner(Elasticsearch elasticsearch, IndexMetadata metadata, Blueprint blueprint, int replicas) {
        this.elasticsearch = elasticsearch;
        this.metadata = metadata;
        this.blueprint = blueprint;
        this.replicas = replicas;
    }

    /** Returns the index as last seen; empty before the first check and after {@link #invalidate}. */
    public Optional<ProvisionedIndex> state() {
        return Optional.ofNullable(state);
    }

    /** Returns the index as last seen, after a check where there is none yet. */
    public ProvisionedIndex require() {
        var known = state;
        return known == null ? ensure() : known;
    }

    /** Makes the next write check the index again, after one that failed perhaps because of it. */
    public void invalidate() {
        state = null;
    }

    /** Checks the index, and creates or completes it. */
    public synchronized ProvisionedIndex ensure() {
        var index = writeIndex().orElseGet(this::create);
        ensureReadAlias(index);
        var found = update(index);
        logDifferences(found);
        state = found;
        return found;
    }

    /**
     * Notes in the index the fields left out of its documents. Such a document keeps its version, so only a rebuild brings
     * the fields back. To be called before the records count as done.
     */
    public synchronized void leftOut(Set<String> names) {
        var known = require();
        var all = new TreeSet<>(known.leftOut());
        names.stream().sorted().filter(_ -> all.size() < MAX_NAMES).forEach(all::add);
        if (all.equals(known.leftOut())) {
            return;
        }
        writeLeftOut(known.name(), all);
        LOG.warn(
                "fields left out index={} fields={}: start a publish-service that knows them, then run a rebuild",
                known.name(),
                all);
        state = new ProvisionedIndex(known.name(), known.differences(), known.fields(), all);
    }

    /** Notes the fields left out of the documents of an index under rebuild. */
    public synchronized void leftOut(String index, Set<String> names) {
        if (!names.isEmpty()) {
            LOG.warn("fields left out index={} fields={}: this index does not know them", index, names);
            writeLeftOut(index, names);
        }
    }

    /** Returns the fields of an index. */
    public MappedFields fields(String index) {
        return MappedFields.of(definition(index).path("mappings"));
    }

    private void writeLeftOut(String index, Set<String> names) {
        var content = JsonNodeFactory.instance.arrayNode();
        names.forEach(content::add);
        var response = metadata.write(index, LEFT_OUT, content);
        if (response.isRefusedAs(FORBIDDEN)) {
            unnotedIn = index;
            unnoted = Set.copyOf(names);
            return;
        }
        response.require("metadata of " + index);
    }

    private Optional<String> writeIndex() {
        return aliases(Blueprint.WRITE_ALIAS)
                .map(indices -> indices.entrySet().stream()
                        .filter(index -> isWritable(index.getValue(), indices.size()))
                        .map(Map.Entry::getKey)
                        .findFirst()
                        .orElseThrow(() -> new TransientFailureException(
                                "alias %s: %s (expected: one of them to be its write index)"
                                        .formatted(Blueprint.WRITE_ALIAS, new TreeSet<>(indices.keySet())))));
    }

    private Optional<Map<String, IndexAliases>> aliases(String alias) {
        return elasticsearch
                .ask(client -> client.indices().getAlias(request -> request.name(alias)))
                .find("alias " + alias)
                .map(GetAliasResponse::aliases);
    }

    /** The only index behind an alias is its write index unless the alias says otherwise. */
    private static boolean isWritable(IndexAliases index, int indices) {
        var alias = index.aliases().get(Blueprint.WRITE_ALIAS);
        return (alias == null || alias.isWriteIndex() == null) ? indices == 1 : alias.isWriteIndex();
    }

    /** Counts up past indices of the name that are not to be written to. */
    private String create() {
        int number = Blueprint.VERSION;
        var index = createOrTake("releases-" + number);
        while (index.isEmpty()) {
            number++;
            index = createOrTake("releases-" + number);
        }
        return index.get();
    }

    private Optional<String> createOrTake(String name) {
        var response = elasticsearch.create(name, blueprint.creation(replicas));
        if (response.isRefusedAs(EXISTS)) {
            // Another instance was faster, or the index has lost its aliases.
            return writeIndex().or(() -> isForWriting(name) ? Optional.of(addWriteAlias(name)) : Optional.empty());
        }
        response.require("creation of index " + name);
        LOG.info("index created index={} read={} write={}", name, Blueprint.READ_ALIAS, Blueprint.WRITE_ALIAS);
        return Optional.of(name);
    }

    /** Excludes an index replaced by a rebuild, whose writes are blocked, and one under rebuild. */
    private boolean isForWriting(String index) {
        var found = definition(index);
        return !found.at("/settings/index/blocks/write").asBoolean(false)
                && !found.path("aliases").has(Blueprint.REBUILD_ALIAS);
    }

    private String addWriteAlias(String index) {
        addAlias(Action.of(action ->
                action.add(add -> add.index(index).alias(Blueprint.WRITE_ALIAS).isWriteIndex(true))));
        return index;
    }

    private void ensureReadAlias(String index) {
        var found = aliases(Blueprint.READ_ALIAS);
        if (found.isEmpty()) {
            addReadAlias(index);
            return;
        }
        found.get().forEach((name, behind) -> {
            var alias = behind.aliases().get(Blueprint.READ_ALIAS);
            if (alias == null || !blueprint.isVisible(alias.filter())) {
                addReadAlias(name);
            }
        });
    }

    private void addReadAlias(String index) {
        addAlias(Action.of(action ->
                action.add(add -> add.index(index).alias(Blueprint.READ_ALIAS).filter(blueprint.visibleQuery()))));
        LOG.info("index alias set index={} alias={}", index, Blueprint.READ_ALIAS);
    }

    private void addAlias(Action action) {
        elasticsearch
                .perform(client -> client.indices().updateAliases(request -> request.actions(action)))
                .require("alias");
    }

    /** Adds missing fields; returns the index with its remaining differences. */
    private ProvisionedIndex update(String index) {
        var found = definition(index);
        var comparison = MappingComparison.compare(blueprint.mapping(), found.path("mappings"));
        var differences = new ArrayList<>(comparison.differences());
        if (!comparison.missing().isEmpty()) {
            addFields(index, comparison.missing()).ifPresent(differences::add);
            found = definition(index);
        }
        var analysis = found.at("/settings/index/analysis");
        if (!analysis.equals(blueprint.analysis())) {
            differences.add("analysis: %s (expected: %s)".formatted(analysis, blueprint.analysis()));
        }
        var updated = new ProvisionedIndex(
                index, differences, MappedFields.of(found.path("mappings")), leftOut(index, found));
        updated.leftOut().stream()
                .filter(updated::knows)
                .sorted()
                .map("%s: missing in documents older than the field (expected: in all that have it)"::formatted)
                .forEach(differences::add);
        return new ProvisionedIndex(index, differences, updated.fields(), updated.leftOut());
    }

    private JsonNode definition(String index) {
        return elasticsearch.definitions(index).require("index " + index).path(index);
    }

    private Set<String> leftOut(String index, JsonNode definition) {
        var names = definition
                .at("/mappings/_meta/" + LEFT_OUT)
                .valueStream()
                .map(JsonNode::asString)
                .collect(Collectors.toCollection(TreeSet::new));
        names.addAll(index.equals(unnotedIn) ? unnoted : Set.of());
        return names;
    }

    /** Without the right to add fields, publishing goes on with one more difference. */
    private Optional<String> addFields(String index, JsonNode missing) {
        var response = elasticsearch.putMapping(index, missing);
        if (response instanceof ElasticsearchResponse.Refusal<JsonNode> refusal && response.isRefusedAs(FORBIDDEN)) {
            return Optional.of("fields may not be added: %s (expected: the right to manage %s): %s"
                    .formatted(refusal.describe(), index, missing));
        }
        response.require("mapping of " + index);
        LOG.info("index fields added index={} mapping={}", index, missing);
        return Optional.empty();
    }

    private void logDifferences(ProvisionedIndex found) {
        if (found.differences().equals(loggedDifferences)) {
            return;
        }
        loggedDifferences = found.differences();
        if (loggedDifferences.isEmpty()) {
            LOG.info("index matches index={} blueprint={}", found.name(), Blueprint.VERSION);
            return;
        }
        LOG.warn(
                "index differs index={} blueprint={} differences={}; run a rebuild",
                found.name(),
                Blueprint.VERSION,
                loggedDifferences);
    }
}
