# Makes of a jar what starts quickly: its libraries beside it rather than within it, and an archive of the classes that a start loads.
# Sourced by ./grader; needs HOUSE, DATA, say.sh and java.sh.

# What the JVM is told beside the class path. The service keeps some 30 MB and throws the rest away at once: a small part of the heap for what
# is new, one collector thread and small headers cost the least memory. How much there may be at most is the JVM's own choice, a quarter of the
# machine's. It compiles simply and at once: what better code saves a service that mostly waits, compiling it takes from the cells of a small
# machine for its first ten thousand requests. The archive is made with the same, for otherwise the JVM would not take it.
jvm_flags() {
  printf '%s\n' -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xms96m -Xmn48m
  if has_aot; then echo -XX:+UseCompactObjectHeaders; fi
}

# From JDK 25 on a cache holds classes linked and with what is known of their methods (JEP 514, 515); before, an archive of classes loaded.
has_aot() { [ "$(jdk_version "$JAVA_HOME")" -ge 25 ]; }

archive_of() { if has_aot; then echo "$1/classes.aot"; else echo "$1/classes.jsa"; fi; }

# program_of JAR: its folder, which another build, JDK or set of flags does not share: an archive is good for none but its own.
program_of() {
  local inputs
  inputs=$({
    sha256sum <"$1"
    cat "$JAVA_HOME/release"
    echo "$JAVA_HOME"
    jvm_flags
    cat "${BASH_SOURCE[0]}"
  } | sha256sum | cut -c1-16)
  echo "$DATA/programs/$inputs"
}

# ensure_program JAR: once for each build.
ensure_program() {
  local program
  program=$(program_of "$1")
  mkdir -p -m 700 "$DATA"
  if [ ! -f "$program/service.jar" ]; then step "Unpacking the service" unpack "$1" "$program"; fi
  if [ -f "$(archive_of "$program")" ]; then return; fi
  step "Archiving the classes of a start" archive "$program"
  if [ ! -f "$(archive_of "$program")" ]; then say "  There is no archive: the service starts more slowly, and is the same otherwise."; fi
}

# Whole or not at all.
unpack() {
  local new=$2.$$
  "$JAVA_HOME/bin/java" -Djarmode=tools -jar "$1" extract --destination "$new" --application-filename service.jar
  if [ -d "$2" ]; then rm -rf "$new"; else mv "$new" "$2"; fi
}

# program_command PROGRAM: what starts it, an argument a line. A JVM that does not like the archive starts without it.
program_command() {
  local archive
  archive=$(archive_of "$1")
  echo "$JAVA_HOME/bin/java"
  jvm_flags
  if [ ! -f "$archive" ]; then
    :
  elif has_aot; then
    echo "-XX:AOTCache=$archive"
  else
    echo "-XX:SharedArchiveFile=$archive"
  fi
  printf '%s\n' -jar "$1/service.jar"
}

# A whole life of the service, from its start over a first submission to SIGTERM, on a data folder that goes with it. That it fails is no
# failure of ours: what it is for is speed.
archive() (
  program=$1
  folder=$(mktemp -d)
  archive=$(archive_of "$program")
  service=
  trap end_archiving EXIT
  option=-XX:ArchiveClassesAtExit
  if has_aot; then option=-XX:AOTCacheOutput; fi
  mapfile -t flags < <(jvm_flags)
  cd "$folder" || exit 0
  # Neither the settings nor the database of the one who started this: only what says where the engine and the images are.
  mapfile -t engine < <(env | grep -E '^(DOCKER_[A-Z_]+|GRADER_(CELLS|EXAMINER)_IMAGE|PATH|HOME|LANG|TMPDIR)=')
  # Archiving comes on top of the time in which it stops.
  env -i "${engine[@]}" GRADER_DATA="$folder/data" GRADER_PORT=0 GRADER_CHALLENGES="$HOUSE/challenges" GRADER_CELLS_COUNT=1 \
    GRADER_SHUTDOWN_NOTICE=0s GRADER_SHUTDOWN_TOTAL=10m \
    "$JAVA_HOME/bin/java" "${flags[@]}" "$option=$archive.$$" -jar "$program/service.jar" >"$folder/log" 2>&1 &
  service=$!
  first_requests || true
  kill "$service" 2>/dev/null || true
  for ((tries = 600; tries > 0; tries--)); do
    kill -0 "$service" 2>/dev/null || break
    sleep 0.5
  done
  cat "$folder/log"
  if [ -s "$archive.$$" ]; then mv "$archive.$$" "$archive"; fi
)

# Called by archive, on its variables. The containers of a service that had to be killed are cleared away by nobody: it gets time to stop.
end_archiving() {
  if [ -n "$service" ] && kill -0 "$service" 2>/dev/null; then kill -KILL "$service"; fi
  rm -rf "$folder" "$archive.$$" "$archive.$$.config"
  exit 0
}

# Called by archive: what the first minutes of a service ask of it.
first_requests() {
  local address port= tries
  for ((tries = 600; tries > 0; tries--)); do
    kill -0 "$service" 2>/dev/null || return
    port=$(sed -nE 's/.*Tomcat started on port ([0-9]+).*/\1/p' "$folder/log")
    address=http://localhost:$port
    if [ -n "$port" ] && curl -fsS -m 2 -o /dev/null "$address/actuator/health/readiness" 2>/dev/null; then break; fi
    sleep 0.2
  done
  ask "$address/"
  ask "$address/sign-in"
  ask "$address/openapi.json"
  ask "$address/v1/challenges"
  ask "$address/v1/submissions" -H 'Content-Type: application/json' -H 'Prefer: wait=20' \
    -d '{"challenge":"reverse-a-generator","source":"def reverse(generator):\n    yield from reversed(list(generator))\n"}'
}

ask() { curl -sS -m 30 -o /dev/null -H "Authorization: Bearer $(<"$folder/data/key")" "$@"; }

# Removes the folders of other builds, but for those that something still runs from.
forget_programs() {
  local program running
  running=$(ps -eo args=)
  for program in "$DATA"/programs/*; do
    if [ "$program" != "$1" ] && [[ $running != *"$program/"* ]]; then rm -rf "$program"; fi
  done
}
