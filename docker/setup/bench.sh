# Measures this build of the service, alone or beside that of another checkout.
# Sourced by ./grader; needs HOUSE, DATA, say.sh, images.sh, java.sh and program.sh.

bench() {
  local against='' out arguments=()
  out=$DATA/bench/$(date -u +%Y-%m-%dT%H-%M-%SZ)
  while (($#)); do
    case $1 in
      --against)
        [ $# -ge 2 ] && [ -x "$2/mvnw" ] || die "--against wants the folder of another checkout of this repository after it."
        against=$(cd "$2" && pwd)
        shift 2
        ;;
      --out)
        [ $# -ge 2 ] || die "--out wants a folder after it."
        out=$2
        shift 2
        ;;
      *)
        arguments+=("$1")
        shift
        ;;
    esac
  done
  prepare cell examiner postgres
  ensure_jar
  ensure_bench
  mkdir -p "$out"
  start_command >"$out/now.command"
  bench_subject "$out/now.command" grader-cell grader-examiner >"$out/now.json"
  arguments=(--subject "now=$out/now.json" ${arguments[@]+"${arguments[@]}"})
  if [ -n "$against" ]; then
    build_against "$against"
    start_command_of "$against" >"$out/before.command"
    bench_subject "$out/before.command" grader-cell:bench-before grader-examiner:bench-before >"$out/before.json"
    arguments+=(--subject "before=$out/before.json")
  fi
  exec "$JAVA_HOME/bin/java" --enable-native-access=ALL-UNNAMED -cp "$(service_jar)" \
    -Dloader.path="$HOUSE/grader-api/target/test-classes" -Dloader.main=dev.grader.bench.Bench \
    org.springframework.boot.loader.launch.PropertiesLauncher \
    --challenges "$HOUSE/challenges" --out "$out" "${arguments[@]}"
}

# The benchmark is among the tests, which no jar has.
ensure_bench() {
  local sources=$HOUSE/grader-api/src/test/java/dev/grader/bench class=$HOUSE/grader-api/target/test-classes/dev/grader/bench/Bench.class
  if [ -f "$class" ] && [ -z "$(find "$sources" -name '*.java' -newer "$class" -print -quit)" ]; then return; fi
  ensure_node
  step "Building the benchmark with Maven" maven --quiet package -DskipTests -DskipITs
  touch "$class" "$HOUSE/grader-api/target/launcher-built"
}

# What starts this build, an argument a line: the launcher's own way.
start_command() {
  ensure_program "$(service_jar)"
  program_command "$(program_of "$(service_jar)")"
}

# start_command_of DIR: the way of that checkout's launcher, which once was to start the jar itself.
start_command_of() (
  HOUSE=$1
  if [ -f "$HOUSE/docker/setup/program.sh" ]; then
    . "$HOUSE/docker/setup/program.sh"
    start_command
  else
    printf '%s\n' "$JAVA_HOME/bin/java" -jar "$(service_jar)"
  fi
)

# bench_subject FILE CELL EXAMINER: what starts a build, as the benchmark reads it.
bench_subject() {
  local argument command=
  while IFS= read -r argument; do command+="${command:+, }\"$(json_text "$argument")\""; done <"$1"
  printf '{"command": [%s],\n "environment": {"GRADER_CELLS_IMAGE": "%s", "GRADER_EXAMINER_IMAGE": "%s"}}\n' "$command" "$2" "$3"
}

json_text() { sed 's/[\\"]/\\&/g' <<<"$1"; }

# build_against DIR: the jar where there is none, and the images under tags of their own.
build_against() {
  local target
  if [ -z "$(HOUSE=$1 service_jar)" ]; then
    ensure_node
    HOUSE=$1 step "Building the service of $(basename "$1") with Maven" maven --quiet package -DskipTests -DskipITs
  fi
  for target in cell examiner; do
    HOUSE=$1 step "Building the image grader-$target:bench-before" build_image "$target" "grader-$target:bench-before" bench-before
  done
}
