# Finds Docker Compose 2.24 or later, or takes it out of Debian's package.
# Sourced by ./grader; needs STATE (a folder), say.sh and images.sh.

COMPOSE=()

ensure_compose() {
  if find_compose; then return; fi
  ensure_base
  step "Getting Docker Compose" get_compose
  find_compose || die "Docker Compose 2.24 or later was not found: install it (https://docs.docker.com/compose/install/) and try again."
}

find_compose() {
  if compose_fits docker compose; then
    COMPOSE=(docker compose)
  elif compose_fits docker-compose; then
    COMPOSE=(docker-compose)
  elif compose_fits "$STATE/bin/docker-compose"; then
    COMPOSE=("$STATE/bin/docker-compose")
  else
    return 1
  fi
}

# Whether this command is Compose, and not one from before the second, nor too old for what the file says.
compose_fits() {
  local version
  version=$("$@" version --short 2>/dev/null) || return 1
  [[ ${version#v} =~ ^([0-9]+)\.([0-9]+) ]] || return 1
  ((BASH_REMATCH[1] > 2 || (BASH_REMATCH[1] == 2 && BASH_REMATCH[2] >= 24)))
}

# Older releases of Debian and Ubuntu have no such package. The one of our base image needs nothing but a C library, so its program runs
# on any machine whose engine runs that image.
get_compose() {
  local container status=0
  mkdir -p "$STATE/bin"
  DOCKER_BUILDKIT=0 docker build --tag grader-compose - <<EOF
FROM $BASE_IMAGE
WORKDIR /package
RUN apt-get update && apt-get download docker-compose && dpkg -x docker-compose_*.deb . && rm -rf /var/lib/apt/lists/*
EOF
  container=$(docker create grader-compose)
  docker cp "$container:/package/usr/libexec/docker/cli-plugins/docker-compose" "$STATE/bin/docker-compose" || status=$?
  docker rm "$container"
  docker rmi grader-compose
  return "$status"
}
