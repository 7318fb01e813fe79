#!/usr/bin/env bash
# Variables with a dot in their names are settings, as in the official image; those of x-pack are for what is not in here.
set -euo pipefail

if [ "${1:-}" != eswrapper ]; then
  exec "$@"
fi
home=/usr/share/elasticsearch
settings=()
while IFS='=' read -r name value; do
  if [[ $name =~ ^[a-z0-9_]+\.[a-z0-9_]+ ]] && [[ $name != xpack.* ]] && [ -n "$value" ]; then
    settings+=("$name=$value")
  fi
done < <(env)

# Half of the memory that the container may take, as Elasticsearch chooses itself, where ES_JAVA_OPTS does not say.
exec "$home/jdk/bin/java" -XX:MaxRAMPercentage=50 -XX:+UseG1GC -Djava.io.tmpdir=/tmp -Dlog4j2.disable.jmx=true \
  -Dlog4j.shutdownHookEnabled=false -Dio.netty.noUnsafe=true -Dio.netty.noKeySetOptimization=true \
  -Dio.netty.recycler.maxCapacityPerThread=0 --enable-native-access=ALL-UNNAMED \
  ${ES_JAVA_OPTS:-} -cp "$home/lib/*" org.communique.elasticsearch.node.NodeMain \
  "path.home=$home" "path.data=$home/data" "path.logs=$home/logs" cluster.name=docker-cluster "node.name=${HOSTNAME:-node}" \
  network.host=0.0.0.0 logger.level=INFO logger.org.elasticsearch.nativeaccess=ERROR "${settings[@]}"
