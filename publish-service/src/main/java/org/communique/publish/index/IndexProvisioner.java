package org.communique.publish.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.communique.publish.document.MappedFields;
import org.communique.publish.elasticsearch.Elasticsearch;
import org.communique.publish.elasticsearch.ElasticsearchResponse;
import org.communique.publish.trouble.TransientFailure;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Keeps the index as the blueprint says: creates it where there is none, adds fields that it lacks, says what differs
 * otherwise. Thread-safe; any number of instances may do the same at once.
 *
 * <p>Its methods throw {@link TransientFailure} when Elasticsearch can't be asked or does not do what it was asked.
 */
public final class IndexProvisioner {

    private static final Logger LOG = LoggerFactory.getLogger(IndexProvisioner.class);
    private static final int NOT_FOUND = 404;
    private static final String NO_RIGHT = "security_exception";

    private static final String LEFT_OUT = "leftOut";

    /** More names than anybody wants to read need not be remembered. */
    private static final int MOST_NAMES = 200;

    private final Elasticsearch elasticsearch;
    private final IndexMetadata notes;
    private final Blueprint blueprint;
    private final int replicas;
    private volatile @Nullable IndexState state;
    private List<String> told = List.of();
    /** What could not be noted for want of a right, and in which index. */
    private String unnotedIn = "";

    private Set<String> unnoted = Set.of();

    IndexProvisioner(Elasticsearch elasticsearch, IndexMetadata notes, Blueprint blueprint, int replicas) {
        this.elasticsearch = elasticsearch;
        this.notes = notes;
        this.blueprint = blueprint;
        this.replicas = replicas;
    }

    /** The index as it was last seen; empty when it was not seen yet, or is in doubt. */
    public Optional<IndexState> state() {
        return Optional.ofNullable(state);
    }

    /** Makes sure, unless it did before, that the index can be written to. */
    public IndexState require() {
        var known = state;
        return known == null ? ensure() : known;
    }

    /** A write failed in a way that may be the index's fault: the next one makes sure again. */
    public void doubt() {
        state = null;
    }

    /** Makes sure that the index can be written to. */
    public synchronized IndexState ensure() {
        var index = writeIndex().orElseGet(this::create);
        ensureReadAlias(index);
        var found = update(index);
        tell(found);
        state = found;
        return found;
    }

    /**
     * Remembers in the index which fields documents were written without: the version of such a document is stored, so
     * that only a rebuild brings them back. To be called before the records count as done.
     */
    public synchronized void leftOut(Set<String> names) {
        var known = require();
        var all = new TreeSet<>(known.leftOut());
        names.stream().sorted().filter(_ -> all.size() < MOST_NAMES).forEach(all::add);
        if (all.equals(known.leftOut())) {
            return;
        }
        note(known.name(), all);
        LOG.warn(
                "fields left out index={} fields={}: this index does not know them (expected: a publish-service that does,"
                        + " and then a rebuild)",
                known.name(),
                all);
        state = new IndexState(known.name(), known.differences(), known.fields(), all);
    }

    /** The same of an index that a rebuild fills. */
    public synchronized void leftOut(String index, Set<String> names) {
        if (!names.isEmpty()) {
            LOG.warn("fields left out index={} fields={}: this index does not know them", index, names);
            note(index, names);
        }
    }

    /** Which fields an index takes. */
    public MappedFields fields(String index) {
        return MappedFields.of(find(index).path("mappings"));
    }

    private void note(String index, Set<String> names) {
        var content = JsonNodeFactory.instance.arrayNode();
        names.forEach(content::add);
        var answer = notes.write(index, LEFT_OUT, content);
        if (answer.errorType().equals(NO_RIGHT)) {
            unnotedIn = index;
            unnoted = Set.copyOf(names);
            return;
        }
        expectOk(answer, "notes");
    }

    private Optional<String> writeIndex() {
        var answer = elasticsearch.get("/_alias/" + Blueprint.WRITE_ALIAS);
        if (answer.status() == NOT_FOUND) {
            return Optional.empty();
        }
        var indices = expectOk(answer, "write alias").body();
        return indices.propertyStream()
                .filter(index -> isWritable(index.getValue(), indices.size()))
                .map(index -> index.getKey())
                .findFirst()
                .or(() -> {
                    throw new TransientFailure("alias %s: %s (expected: one of them to be its write index)"
                            .formatted(Blueprint.WRITE_ALIAS, indices.propertyNames()));
                });
    }

    /** An index that is alone behind an alias is written to unless it says no. */
    private static boolean isWritable(JsonNode index, int indices) {
        return index.path("aliases")
                .path(Blueprint.WRITE_ALIAS)
                .path("is_write_index")
                .asBoolean(indices == 1);
    }

    /** Where an index of the name is there already that is none to be written to, the next number is tried. */
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
        var answer = elasticsearch.put("/" + name, blueprint.creation(replicas));
        if (answer.isOk()) {
            LOG.info("index {} created, empty, behind {} and {}", name, Blueprint.READ_ALIAS, Blueprint.WRITE_ALIAS);
            return Optional.of(name);
        }
        if (answer.errorType().equals("resource_already_exists_exception")) {
            // Another instance was faster, or the index has lost its aliases.
            return writeIndex().or(() -> isForWriting(name) ? Optional.of(addWriteAlias(name)) : Optional.empty());
        }
        throw new TransientFailure("index %s can't be created: %s".formatted(name, answer.describe()));
    }

    /** Neither one that a rebuild has replaced, which is blocked and old, nor one that a rebuild fills. */
    private boolean isForWriting(String index) {
        var found = expectOk(elasticsearch.get("/" + index), "index").body().path(index);
        return !found.at("/settings/index/blocks/write").asBoolean(false)
                && !found.path("aliases").has(Blueprint.REBUILD_ALIAS);
    }

    private String addWriteAlias(String index) {
        var alias = JsonNodeFactory.instance.objectNode();
        alias.put("index", index).put("alias", Blueprint.WRITE_ALIAS).put("is_write_index", true);
        addAlias(alias);
        return index;
    }

    private void ensureReadAlias(String index) {
        var answer = elasticsearch.get("/_alias/" + Blueprint.READ_ALIAS);
        if (answer.status() == NOT_FOUND) {
            addReadAlias(index);
            return;
        }
        for (var behind : expectOk(answer, "read alias").body().properties()) {
            var alias = behind.getValue().path("aliases").path(Blueprint.READ_ALIAS);
            if (!alias.path("filter").equals(blueprint.visible())) {
                addReadAlias(behind.getKey());
            }
        }
    }

    private void addReadAlias(String index) {
        var alias = JsonNodeFactory.instance.objectNode();
        alias.put("index", index).put("alias", Blueprint.READ_ALIAS).set("filter", blueprint.visible());
        addAlias(alias);
        LOG.info("alias {} of index {} shows what the blueprint says", Blueprint.READ_ALIAS, index);
    }

    private void addAlias(JsonNode alias) {
        var body = JsonNodeFactory.instance.objectNode();
        body.putArray("actions").addObject().set("add", alias);
        expectOk(elasticsearch.post("/_aliases", body), "alias");
    }

    /** Adds what can be added; returns what differs still. */
    private IndexState update(String index) {
        var found = find(index);
        var comparison = MappingComparison.compare(blueprint.mapping(), found.path("mappings"));
        var differences = new ArrayList<>(comparison.differences());
        if (!comparison.missing().isEmpty()) {
            addFields(index, comparison.missing()).ifPresent(differences::add);
            found = find(index);
        }
        var analysis = found.path("settings").path("index").path("analysis");
        if (!analysis.equals(blueprint.analysis())) {
            differences.add("analysis: %s (expected: %s)".formatted(analysis, blueprint.analysis()));
        }
        var state = new IndexState(index, differences, MappedFields.of(found.path("mappings")), leftOut(index, found));
        state.leftOut().stream()
                .filter(state::knows)
                .sorted()
                .map("%s: not in the documents from before it was known (expected: in all that have it)"::formatted)
                .forEach(differences::add);
        return new IndexState(index, differences, state.fields(), state.leftOut());
    }

    private JsonNode find(String index) {
        return expectOk(elasticsearch.get("/" + index), "index").body().path(index);
    }

    private Set<String> leftOut(String index, JsonNode found) {
        var names = found.path("mappings")
                .path("_meta")
                .path(LEFT_OUT)
                .valueStream()
                .map(JsonNode::asString)
                .collect(Collectors.toCollection(TreeSet::new));
        names.addAll(index.equals(unnotedIn) ? unnoted : Set.of());
        return names;
    }

    /** Whoever may only write goes on writing: what it may not add is one more difference. */
    private Optional<String> addFields(String index, JsonNode missing) {
        var answer = elasticsearch.put("/" + index + "/_mapping", missing);
        if (answer.errorType().equals(NO_RIGHT)) {
            return Optional.of("fields may not be added: %s (expected: the right to manage %s): %s"
                    .formatted(answer.describe(), index, missing));
        }
        expectOk(answer, "mapping");
        LOG.info("index {} has new fields: {}", index, missing);
        return Optional.empty();
    }

    private void tell(IndexState found) {
        if (!found.differences().equals(told)) {
            LOG.warn(
                    "index {} differs from blueprint {}, a rebuild is due; until then it is written to as it is: {}",
                    found.name(),
                    Blueprint.VERSION,
                    found.differences());
            told = found.differences();
        }
    }

    private static ElasticsearchResponse expectOk(ElasticsearchResponse answer, String what) {
        if (!answer.isOk()) {
            throw new TransientFailure("%s: %s".formatted(what, answer.describe()));
        }
        return answer;
    }
}
