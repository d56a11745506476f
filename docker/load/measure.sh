#!/usr/bin/env bash
# Loads the cluster that `./grader cluster up` started and says what a submission cost: docker/load/measure.sh [option value]…
#
# Options go to dev.grader.load.Burst (--submissions, --clients, --challenge, --source, --verdict). Prints its JSON, then processor time by part,
# and what the database did. GRADER_PROJECT (grader-cluster) names another project of docker/compose.yaml. Needs a JDK, curl and a build:
# ./mvnw package -DskipTests, and a cluster started with GRADER_RATE_PERKEY=100000, since all comes with one key.
set -Eeuo pipefail
HOUSE=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
PROJECT=${GRADER_PROJECT:-grader-cluster}
SOCKET=${GRADER_ENGINE_SOCKET:-/var/run/docker.sock}

containers() { docker ps --quiet --no-trunc --filter "label=com.docker.compose.project=$PROJECT" --filter "label=com.docker.compose.service=$1"; }

# The cells and examiners that this project's workers started.
sandboxes() {
  local worker
  for worker in $(containers worker); do
    docker ps --quiet --no-trunc --filter "label=dev.grader.owner=grader-$(docker exec "$worker" cat /var/lib/grader/installation)"
  done
}

# Nanoseconds of processor time that these containers have used.
processor_time() {
  local id sum=0 used
  for id in "$@"; do
    used=$(curl -fsS --unix-socket "$SOCKET" "http://engine/v1.41/containers/$id/stats?stream=false&one-shot=true" |
      sed 's/.*"cpu_stats":{"cpu_usage":{"total_usage":\([0-9]*\).*/\1/')
    sum=$((sum + used))
  done
  echo "$sum"
}

ask() { docker exec "$(containers database)" psql --username=grader --no-psqlrc --tuples-only --no-align --field-separator=' ' --command="$1"; }

# Commits, statements, bytes of log, bytes on disk.
database_work() {
  ask "select (select xact_commit from pg_stat_database where datname = 'grader'), (select sum(calls)::bigint from pg_stat_statements),
       pg_wal_lsn_diff(pg_current_wal_lsn(), '0/0')::bigint, pg_database_size('grader')"
}

all_times() {
  processor_time $(containers api1) $(containers api2)
  processor_time $(containers worker)
  processor_time $(containers database)
  processor_time $(sandboxes)
}

key=
for node in api1 api2; do
  key=$(docker exec "$(containers $node)" cat /var/lib/grader/key 2>/dev/null || true)
  [ -z "$key" ] || break
done
[ -n "$key" ] || { echo "measure: no API node of the project $PROJECT has the first key: start it with ./grader cluster up." >&2 && exit 1; }
nodes=$(for node in api1 api2; do docker port "$(containers $node)" 8080 | sed 's|.*:|http://localhost:|'; done | paste -sd,)
ask "create extension if not exists pg_stat_statements" >/dev/null

mapfile -t before < <(all_times)
read -r commits statements log size <<<"$(database_work)"
result=$("${JAVA_HOME:+$JAVA_HOME/bin/}java" -cp "$(ls "$HOUSE"/grader-api/target/grader-api-*.jar)" -Dloader.path="$HOUSE/grader-api/target/test-classes" \
  -Dloader.main=dev.grader.load.Burst org.springframework.boot.loader.launch.PropertiesLauncher --nodes "$nodes" --key "$key" "$@")
mapfile -t after < <(all_times)
read -r commits_after statements_after log_after size_after <<<"$(database_work)"

echo "$result"
graded=$(sed -n 's/.*"graded" : \([0-9]*\).*/\1/p' <<<"$result")
of() { awk -v "a=$1" -v "b=$2" -v "n=$graded" -v "unit=$3" 'BEGIN { printf "%.2f", (b - a) / unit / n }'; }
cat <<EOF
For each of $graded submissions:
  processor ms: API nodes $(of "${before[0]}" "${after[0]}" 1e6), workers $(of "${before[1]}" "${after[1]}" 1e6), database $(of "${before[2]}" "${after[2]}" 1e6), examiners and cells $(of "${before[3]}" "${after[3]}" 1e6)
  database: $(of "$commits" "$commits_after" 1) commits, $(of "$statements" "$statements_after" 1) statements, $(of "$log" "$log_after" 1024) KiB of log, $(of "$size" "$size_after" 1024) KiB more on disk
  connections now: $(ask "select count(*) from pg_stat_activity where datname = 'grader' and application_name <> 'psql'")
EOF
