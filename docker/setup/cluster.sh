# Builds, starts and stops an installation of several nodes: docker/compose.yaml.
# Sourced by ./grader; needs HOUSE, STATE, say.sh, images.sh, java.sh and compose.sh.

CLUSTER=$STATE/cluster

cluster() {
  local order=${1:-}
  [ $# -eq 0 ] || shift
  case $order in
    up) cluster_up "$@" ;;
    down) cluster_down "$@" ;;
    *) die "cluster does not know '$order': use 'cluster up [--workers N]' or 'cluster down [--volumes]'." ;;
  esac
}

cluster_up() {
  local workers=2
  while (($#)); do
    case $1 in
      --workers)
        [[ ${2:-} =~ ^[1-9][0-9]?$ ]] || die "--workers wants a number from 1 to 99 after it."
        workers=$2
        shift 2
        ;;
      *) die "cluster up does not know '$1': see ./grader help." ;;
    esac
  done
  prepare cell examiner postgres
  ensure_compose
  ensure_jar
  ensure_service_image
  make_secrets
  cluster_settings
  step "Starting the cluster" compose up --detach --wait --wait-timeout 300 --scale "worker=$workers"
  print_cluster
}

# Keeps the database and the keys unless told otherwise.
cluster_down() {
  local more=()
  case ${1:-} in
    '') ;;
    --volumes) more=(--volumes) ;;
    *) die "cluster down does not know '$1': see ./grader help." ;;
  esac
  ensure_engine
  ensure_compose
  cluster_settings
  # First the workers, with the volumes that are each one's own: they hand their jobs back while the database is there.
  step "Stopping the workers" compose rm --stop --force --volumes worker
  step "Stopping the cluster" compose down "${more[@]+"${more[@]}"}"
  if ((${#more[@]})); then rm -rf "$CLUSTER"; fi
}

compose() { "${COMPOSE[@]}" --file "$HOUSE/docker/compose.yaml" "$@"; }

# What the compose file reads and this machine decides.
cluster_settings() {
  local processors socket
  processors=$(docker info --format '{{.NCPU}}')
  socket=${GRADER_ENGINE_SOCKET:-/var/run/docker.sock}
  export GRADER_SECRETS=$CLUSTER/secrets
  export GRADER_ENGINE_GROUP=${GRADER_ENGINE_GROUP:-$(stat -L -c %g "$socket" 2>/dev/null || echo 0)}
  # A limit above what the machine has is an error.
  export GRADER_DATABASE_CPUS=${GRADER_DATABASE_CPUS:-$((processors < 2 ? processors : 2))}
}

# Containers run as other users than whoever starts them: the files are for everybody who gets into the folder, which is the operator alone.
make_secrets() {
  mkdir -p -m 700 "$CLUSTER"
  chmod 700 "$CLUSTER"
  mkdir -p -m 755 "$CLUSTER/secrets"
  local name
  for name in pepper metrics-token database-password; do
    [ -s "$CLUSTER/secrets/$name" ] || (umask 022 && random_hex >"$CLUSTER/secrets/$name.new" && mv "$CLUSTER/secrets/$name.new" "$CLUSTER/secrets/$name")
  done
}

# 256 bits.
random_hex() { od -An -N32 -tx1 /dev/urandom | tr -d ' \n'; }

ensure_service_image() { step "Building the image grader-service" build_service_image; }

# Its layers are kept, so that it takes long only once; then as long as the jar takes to be copied.
build_service_image() {
  DOCKER_BUILDKIT=0 docker build --file "$HOUSE/docker/service/Dockerfile" --tag grader-service "$HOUSE"
}

# The layers that take long, ahead of the tests, which build the rest.
build_java_layers() {
  DOCKER_BUILDKIT=0 docker build --file "$HOUSE/docker/service/Dockerfile" --target java "$HOUSE"
}

# Whichever of the two made the first key has kept it.
first_key() {
  local node
  for node in api1 api2; do
    if compose exec -T "$node" cat /var/lib/grader/key 2>/dev/null; then return; fi
  done
  return 1
}

print_cluster() {
  local key first=${GRADER_PORT_1:-8081} second=${GRADER_PORT_2:-8082}
  key=$(first_key) || die "neither API node has the first key: see '${COMPOSE[*]} -p grader-cluster logs api1 api2'."
  (umask 077 && printf '%s\n' "$key" >"$CLUSTER/key")
  cat <<EOF

The API nodes are at http://localhost:$first and http://localhost:$second
The first key is $key (kept in $CLUSTER/key)

A first submission:

curl -s 'http://localhost:$first/v1/submissions' \\
  -H 'Authorization: Bearer $key' \\
  -H 'Content-Type: application/json' -H 'Prefer: wait=20' \\
  -d '{"challenge":"reverse-a-generator","source":"def reverse(generator):\n    yield from reversed(list(generator))\n"}'

EOF
}
