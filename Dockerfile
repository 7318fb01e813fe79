# One image for each service: docker build --build-arg SERVICE=ingest-service .
# The boot jar must be there (./mvnw package); beyond the base image nothing is fetched. Any builder will do, the classic one
# of older engines and of docker-compose v1, too.
ARG JAVA_VERSION=25
FROM eclipse-temurin:${JAVA_VERSION}-jre AS layers
ARG SERVICE
WORKDIR /build
COPY ${SERVICE}/target/${SERVICE}-*-boot.jar service.jar
# Into folders of their own: a folder that holds anything is refused. The second is for its manifest alone, which names the class
# to start: the base image cannot read a jar.
RUN java -Djarmode=tools -jar service.jar extract --layers --destination /layers && \
    java -Djarmode=tools -jar service.jar extract --launcher --destination /exploded && \
    cd /layers/dependencies && echo lib/*.jar | tr ' ' ':' > /libraries && \
    cd /layers/application && { \
      printf '%s\n' -cp "$(cat /libraries):$(echo lib/*.jar | tr ' ' ':'):service.jar"; \
      sed -n 's/^Start-Class: *\([A-Za-z0-9_.]*\).*/\1/p' /exploded/META-INF/MANIFEST.MF; } > start.args && \
    rm -rf /exploded

# The classes of the libraries that a start loads: the service starts, without its servers, until all of it is put together. The
# list leaves out our own classes, so it is the same whichever of them changes, and with it the large layer below. Memory is
# never collected meanwhile (JEP 318), and the start is short (the first compiler alone), before timers fire: the classes of a
# collector's listeners and of timers would be in the list of some builds and not of others.
FROM eclipse-temurin:${JAVA_VERSION}-jre AS classes
WORKDIR /service
COPY --from=layers /layers/dependencies/ ./
COPY --from=layers /layers/snapshot-dependencies/ ./
COPY --from=layers /layers/application/ ./
RUN java -XX:+UnlockExperimentalVMOptions -XX:+UseEpsilonGC -Xmx2g -XX:TieredStopAtLevel=1 \
      -XX:DumpLoadedClassList=/all -Dspring.context.exit=onRefresh -Dserver.port=0 @start.args && \
    grep -v -e '^[#@]' -e source: -e '^org/communique/' /all | cut -d ' ' -f 1 | LC_ALL=C sort -u > /libraries.classes && test -s /libraries.classes

FROM eclipse-temurin:${JAVA_VERSION}-jre
RUN groupadd --system communique && useradd --system --gid communique --no-create-home communique
WORKDIR /service
# From what changes least to what changes most, so that a new build of ours is one small layer. Libraries with the date in their
# version, SNAPSHOT, are ours and come late.
COPY --from=layers /layers/dependencies/ ./
COPY --from=layers /libraries ./
COPY --from=classes /libraries.classes ./
# An archive of the libraries' classes, some 60 MB (JEP 310): a third off the time until ready. Good for this JVM and these
# jars, in this order and first on the class path; with others it is passed over. An AOT cache (JEP 483) takes off half, but
# knows our classes, too: it would be 70 MB anew for each change of one of them.
RUN java -Xshare:dump -Xlog:disable -Xlog:all=error:stderr -XX:SharedClassListFile=libraries.classes \
      -XX:SharedArchiveFile=libraries.jsa -cp "$(cat libraries)"
COPY --from=layers /layers/snapshot-dependencies/ ./
COPY --from=layers /layers/application/ ./
# Beside its heap a service takes up to 200 MB (classes, compiled code, threads, buffers), more than half of 512 MB in all: a
# larger heap is ended by the kernel instead of by a full heap that says so. Few arenas of malloc, and no large buffer kept
# for each thread that once wrote 30 MB to Kafka.
ENV SERVER_ADDRESS=0.0.0.0 \
    SERVER_PORT=8080 \
    MALLOC_ARENA_MAX=2 \
    JAVA_TOOL_OPTIONS="-XX:+UseSerialGC -XX:MaxRAMPercentage=45 -Djdk.nio.maxCachedBufferSize=1048576 -XX:+ExitOnOutOfMemoryError"
USER communique
EXPOSE 8080
# The base image has no curl; bash speaks enough HTTP to ask for readiness.
HEALTHCHECK --interval=5s --timeout=5s --start-period=60s --retries=12 CMD ["bash", "-c", \
    "exec 3<>/dev/tcp/127.0.0.1/$SERVER_PORT && printf 'GET /actuator/health/readiness HTTP/1.0\\r\\nHost: localhost\\r\\n\\r\\n' >&3 && head -n 1 <&3 | grep -q ' 200'"]
ENTRYPOINT ["java", "-XX:SharedArchiveFile=libraries.jsa", "@start.args"]
