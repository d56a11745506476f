# Starts, finds and stops the service.
# Sourced by ./grader; needs HOUSE, STATE, DATA, PORT, ADDRESS, say.sh, java.sh, program.sh.

# The pid of the service that runs on this data folder, or nothing. A pid alone proves little after a reboot: the command must fit.
service_pid() {
  local pid
  [ -f "$DATA/service.pid" ] || return 1
  pid=$(<"$DATA/service.pid")
  [[ "$(ps -o args= -p "$pid" 2>/dev/null)" == *" $DATA/"*service.jar* ]] && echo "$pid"
}

is_ready() { curl -fsS -m 2 -o /dev/null "$ADDRESS/actuator/health/readiness" 2>/dev/null; }

# What decides whether a running service is the one that is wanted: the jar, the images, the port, the folders, the settings.
service_inputs() {
  {
    sha256sum <"$(service_jar)"
    docker image inspect --format '{{.Id}}' grader-cell grader-examiner
    printf '%s\n' "$PORT" "$@"
    env | sed -nE '/^(GRADER|SPRING|OTEL|LOGGING)_/{/^GRADER_KEY=/!p}' | LC_ALL=C sort
    find "$HOUSE/challenges" "$@" -type f -exec sha256sum {} + | LC_ALL=C sort
  } | sha256sum | cut -d' ' -f1
}

# start_service folder…: folders of challenges beside the project's own.
start_service() {
  local inputs
  inputs=$(service_inputs "$@")
  if service_pid >/dev/null; then
    if [ "$(cat "$DATA/service.inputs" 2>/dev/null)" = "$inputs" ] && is_ready; then return; fi
    say "  The running service is out of date: starting it anew."
  fi
  # Before the old one stops, so that nobody waits for it.
  ensure_program "$(service_jar)"
  stop_service
  if curl -s -m 2 -o /dev/null "$ADDRESS/"; then
    die "something else answers on port $PORT: stop it, or choose another port with GRADER_PORT."
  fi
  launch_service "$@"
  echo "$inputs" >"$DATA/service.inputs"
  step "Starting the service" wait_until_ready
}

launch_service() {
  local folders=$HOUSE/challenges folder program command
  for folder in "$@"; do folders+=,$folder; done
  program=$(program_of "$(service_jar)")
  mapfile -t command < <(program_command "$program")
  forget_programs "$program"
  # For backups, which take the program that last ran on this folder.
  cp "$(service_jar)" "$DATA/service.jar"
  # Detached, so that it outlives this shell; in the data folder are its log and its pid.
  (
    cd "$HOUSE"
    GRADER_DATA=$DATA GRADER_PORT=$PORT GRADER_CHALLENGES=$folders \
      setsid nohup "${command[@]}" </dev/null >"$DATA/service.log" 2>&1 &
    echo $! >"$DATA/service.pid"
  )
}

wait_until_ready() {
  local tries=600
  until is_ready; do
    # Not service_pid: for a moment the new process still has this shell's command.
    if ! kill -0 "$(<"$DATA/service.pid")" 2>/dev/null || ((tries-- <= 0)); then
      tail -n 40 "$DATA/service.log"
      return 1
    fi
    sleep 0.2
  done
}

stop_service() {
  local pid
  if pid=$(service_pid); then
    kill "$pid"
    step "Stopping the service" wait_for_end "$pid" 60
  fi
  rm -f "$DATA/service.pid" "$DATA/service.inputs"
}

# Where the first password is set, as long as it was not.
first_sign_in() {
  if [ -s "$DATA/first-sign-in" ]; then
    printf 'Set the password of the account "admin" at %s%s\n' "$ADDRESS" "$(<"$DATA/first-sign-in")"
  else
    printf 'Sign in at %s/sign-in\n' "$ADDRESS"
  fi
}

print_welcome() {
  local key
  key=$(<"$DATA/key")
  cat <<EOF

The grader is at $ADDRESS
The first key is $key (kept in $DATA/key)
$(first_sign_in)

A first submission:

curl -s '$ADDRESS/v1/submissions' \\
  -H 'Authorization: Bearer $key' \\
  -H 'Content-Type: application/json' -H 'Prefer: wait=20' \\
  -d '{"challenge":"reverse-a-generator","source":"def reverse(generator):\n    yield from reversed(list(generator))\n"}'

EOF
}

# Becomes a main class of grader-core out of the service's jar, whose exit status is then the launcher's: run_main CLASS argument…
run_main() {
  local class=$1
  shift
  exec "$JAVA_HOME/bin/java" -cp "$(service_jar)" -Dloader.main="$class" \
    org.springframework.boot.loader.launch.PropertiesLauncher "$@"
}
