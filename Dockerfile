# One image for each service: docker build --build-arg SERVICE=ingest-service .
# The boot jar must be there (./mvnw package); beyond the base image nothing is fetched.
FROM eclipse-temurin:25-jre AS layers
ARG SERVICE
WORKDIR /layers
COPY ${SERVICE}/target/${SERVICE}-*-boot.jar service.jar
RUN java -Djarmode=tools -jar service.jar extract --layers --destination .

FROM eclipse-temurin:25-jre
RUN groupadd --system communique && useradd --system --gid communique --no-create-home communique
WORKDIR /service
# From what changes least to what changes most, so that a new build of ours is one small layer.
COPY --from=layers /layers/dependencies/ ./
COPY --from=layers /layers/snapshot-dependencies/ ./
COPY --from=layers /layers/application/ ./
ENV SERVER_ADDRESS=0.0.0.0 \
    SERVER_PORT=8080 \
    JAVA_TOOL_OPTIONS="-XX:+UseSerialGC -XX:MaxRAMPercentage=60 -XX:+ExitOnOutOfMemoryError"
# The service starts until all of it is put together, without its servers, and keeps its classes, linked, and what the JVM
# learnt of them: the next start takes little more than half the time. Good for this JVM and these jars alone; with others
# it is passed over.
RUN java -XX:AOTCacheOutput=service.aot -Dspring.context.exit=onRefresh -jar service.jar
USER communique
EXPOSE 8080
# The base image has no curl; bash speaks enough HTTP to ask for readiness.
HEALTHCHECK --interval=5s --timeout=5s --start-period=60s --retries=12 CMD ["bash", "-c", \
    "exec 3<>/dev/tcp/127.0.0.1/$SERVER_PORT && printf 'GET /actuator/health/readiness HTTP/1.0\\r\\nHost: localhost\\r\\n\\r\\n' >&3 && head -n 1 <&3 | grep -q ' 200'"]
ENTRYPOINT ["java", "-XX:AOTCache=service.aot", "-jar", "service.jar"]
