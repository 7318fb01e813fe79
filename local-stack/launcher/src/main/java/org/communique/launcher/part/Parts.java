package org.communique.launcher.part;

import static org.communique.launcher.setting.PortSetting.CONSOLE;
import static org.communique.launcher.setting.PortSetting.ELASTICSEARCH;
import static org.communique.launcher.setting.PortSetting.ENRICH;
import static org.communique.launcher.setting.PortSetting.INGEST;
import static org.communique.launcher.setting.PortSetting.KAFKA;
import static org.communique.launcher.setting.PortSetting.NEWSROOM;
import static org.communique.launcher.setting.PortSetting.PUBLISH;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.communique.launcher.setting.PortSetting;
import org.communique.launcher.setting.StackSettings;
import org.communique.localservers.JavaProgram;
import org.communique.localservers.LocalElasticsearch;
import org.communique.localservers.LocalKafka;
import org.communique.localservers.ServerFolders;
import org.communique.localservers.SmallJvm;

/** Command lines of the parts, with the addresses of the others. */
public final class Parts {

    private static final String VERSION = "0.1.0-SNAPSHOT";
    private static final int KAFKA_MEGABYTES = 256;
    private static final int ELASTICSEARCH_MEGABYTES = 384;
    private static final int NEWSROOM_MEGABYTES = 48;
    private static final int SERVICE_MEGABYTES = 160;
    private static final int CONSOLE_MEGABYTES = 128;

    private final StackSettings settings;

    /** Creates the parts for the settings. */
    public Parts(StackSettings settings) {
        this.settings = settings;
    }

    /** Returns the broker. */
    public Part kafka() {
        var server = new LocalKafka(folders("kafka"), settings.port(KAFKA), KAFKA_MEGABYTES);
        return new ServerPart(server, "localhost:" + server.port());
    }

    /** Returns the node. */
    public Part elasticsearch() {
        var server =
                new LocalElasticsearch(folders("elasticsearch"), settings.port(ELASTICSEARCH), ELASTICSEARCH_MEGABYTES);
        return new ServerPart(server, address(ELASTICSEARCH).toString());
    }

    /** Returns the sample publisher. */
    public Part newsroom() {
        return new ProgramPart("newsroom", address(NEWSROOM), address(NEWSROOM), this::newsroomProgram);
    }

    /** Returns ingest, with the newsroom's feeds and permission to fetch from this machine. */
    public Part ingest() {
        var arguments = new ArrayList<String>();
        arguments.add("--communique.ingest.fetch.allow=127.0.0.1/32,::1/128");
        // The newsroom's releases change by the minute.
        arguments.add("--communique.ingest.poll.interval=20s");
        arguments.add("--communique.ingest.poll.max-interval=20s");
        // Our own server needs no rate limit.
        arguments.add("--communique.ingest.fetch.min-delay=0s");
        arguments.addAll(SampleFeeds.arguments(URI.create("http://127.0.0.1:" + settings.port(NEWSROOM))));
        return service(INGEST, arguments);
    }

    /** Returns enrich. */
    public Part enrich() {
        return service(ENRICH, List.of());
    }

    /** Returns publish. */
    public Part publish() {
        return service(PUBLISH, List.of("--spring.elasticsearch.uris=" + address(ELASTICSEARCH)));
    }

    /** Returns the console, with a file for the password of its operator. */
    public Part console() {
        var arguments = new ArrayList<String>();
        arguments.add("--spring.elasticsearch.uris=" + address(ELASTICSEARCH));
        arguments.add("--communique.console.sign-in.password-file=" + settings.consolePassword());
        for (var service : List.of(INGEST, ENRICH, PUBLISH)) {
            arguments.add("--communique.console.services.%s=%s"
                    .formatted(service.name().toLowerCase(Locale.ROOT), address(service)));
        }
        return program("console", CONSOLE, CONSOLE_MEGABYTES, arguments);
    }

    private ServerFolders folders(String server) {
        var home = settings.root().resolve("local-stack").resolve(server).resolve("target/home");
        return new ServerFolders(home, settings.data().resolve(server), log(server));
    }

    private JavaProgram newsroomProgram() {
        var target = settings.root().resolve("local-stack/newsroom/target");
        return new JavaProgram(
                "newsroom",
                List.of(target.resolve("newsroom-" + VERSION + ".jar")),
                target.resolve("newsroom"),
                SmallJvm.options(NEWSROOM_MEGABYTES),
                "org.communique.newsroom.NewsroomMain",
                List.of(
                        "--port", Integer.toString(settings.port(NEWSROOM)),
                        "--state", settings.data().resolve("newsroom.state").toString()),
                log("newsroom"));
    }

    private Part service(PortSetting part, List<String> own) {
        return program(part.name().toLowerCase(Locale.ROOT) + "-service", part, SERVICE_MEGABYTES, own);
    }

    private Part program(String name, PortSetting part, int megabytes, List<String> own) {
        var arguments = new ArrayList<>(own);
        arguments.add("--server.port=" + settings.port(part));
        arguments.add("--spring.kafka.bootstrap-servers=127.0.0.1:" + settings.port(KAFKA));
        arguments.add("--spring.output.ansi.enabled=never");
        var readiness = address(part).resolve("/actuator/health/readiness");
        return new ProgramPart(name, address(part), readiness, () -> serviceProgram(name, megabytes, arguments));
    }

    private JavaProgram serviceProgram(String name, int megabytes, List<String> arguments) {
        var target = settings.root().resolve(name).resolve("target");
        var bootJar = new BootJar(target.resolve(name + "-" + VERSION + "-boot.jar"), target.resolve("launch"));
        return new JavaProgram(
                name,
                List.of(bootJar.plain()),
                target.resolve(name),
                SmallJvm.options(megabytes),
                bootJar.mainClass(),
                arguments,
                log(name));
    }

    private URI address(PortSetting part) {
        return URI.create("http://localhost:" + settings.port(part));
    }

    private Path log(String name) {
        return settings.logs().resolve(name + ".log");
    }
}
