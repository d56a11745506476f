# Makes sure that a Docker engine answers: the one that is there, or one that is installed and started here.
# Sourced by ./grader; needs STATE (a folder) and say.sh.

engine_answers() { has docker && timeout 20 docker version --format '{{.Server.Version}}' >/dev/null 2>&1; }

ensure_engine() {
  if engine_answers; then return; fi
  if [ -n "${DOCKER_HOST:-}" ]; then
    die "no Docker engine answers at DOCKER_HOST=$DOCKER_HOST: start it there, or unset DOCKER_HOST to use a local one."
  fi
  if ! is_root || ! is_debian; then
    die "no Docker engine answers: install Docker (https://docs.docker.com/engine/install/), start it, make sure that 'docker version' shows a server, and try again."
  fi
  if ! has dockerd || ! has docker; then
    step "Installing the Docker engine (docker.io)" install_engine
  fi
  step "Starting the Docker engine" start_engine
}

install_engine() {
  apt_install docker.io ca-certificates iptables
  # From trixie on the client is a package of its own.
  has docker || apt_install docker-cli
}

start_engine() {
  if wait_for_engine 3; then return; fi
  if [ -d /run/systemd/system ] && systemctl start docker && wait_for_engine 30; then return; fi
  # Without an init system the daemon is ours: detached, its output in a file, its pid kept for `./grader down`.
  mkdir -p "$STATE"
  forget_dead /var/run/docker.pid dockerd
  forget_dead /var/run/docker/containerd/containerd.pid containerd
  setsid nohup dockerd </dev/null >"$STATE/dockerd.log" 2>&1 &
  echo $! >"$STATE/dockerd.pid"
  if wait_for_engine 60; then return; fi
  tail -n 30 "$STATE/dockerd.log"
  return 1
}

# forget_dead FILE COMMAND: removes a pid file whose process was killed. The engine would take whoever has that number now for its own
# and not start.
forget_dead() {
  if [ -f "$1" ] && [ "$(ps -o comm= -p "$(<"$1")" 2>/dev/null)" != "$2" ]; then rm -f "$1"; fi
}

# Asks once every half second, for so many seconds.
wait_for_engine() {
  local tries=$(($1 * 2))
  while ((tries > 0)); do
    if engine_answers; then return 0; fi
    sleep 0.5
    tries=$((tries - 1))
  done
  return 1
}

# Ends the daemon that start_engine started, and no other.
stop_engine() {
  local pid
  [ -f "$STATE/dockerd.pid" ] || return 0
  pid=$(<"$STATE/dockerd.pid")
  rm -f "$STATE/dockerd.pid"
  if [ "$(ps -o comm= -p "$pid" 2>/dev/null)" = dockerd ]; then
    if [ -n "$(docker ps -q 2>/dev/null)" ]; then
      say "The Docker engine keeps running: containers that are not the grader's are in it."
      echo "$pid" >"$STATE/dockerd.pid"
      return 0
    fi
    kill "$pid"
    step "Stopping the Docker engine that was started for the grader" wait_for_end "$pid" 30
  fi
}

# Waits until a process is gone, at most so many seconds.
wait_for_end() {
  local tries=$(($2 * 5))
  while kill -0 "$1" 2>/dev/null; do
    if ((tries-- <= 0)); then return 1; fi
    sleep 0.2
  done
}
