# Makes the images: the base (pulled, or built from Debian's packages where no registry answers) and ours on top.
# Sourced by ./grader; needs HOUSE (the repository) and say.sh.

BASE_IMAGE=debian:trixie-slim

ensure_images() {
  local target
  ensure_base
  for target in "$@"; do
    ensure_image "$target"
  done
}

ensure_base() {
  if docker image inspect "$BASE_IMAGE" >/dev/null 2>&1; then return; fi
  step "Getting the base image $BASE_IMAGE" get_base
}

get_base() {
  if timeout 180 docker pull -q "$BASE_IMAGE"; then return; fi
  echo "No registry gave $BASE_IMAGE: making it from Debian's packages."
  if ! has mmdebstrap && ! apt_install mmdebstrap debian-archive-keyring; then
    echo "$BASE_IMAGE cannot be pulled, and mmdebstrap, which could make it, is missing: reach a registry or install mmdebstrap."
    return 1
  fi
  local work status=0
  work=$(mktemp -d)
  mmdebstrap --variant=minbase trixie "$work/base.tar" &&
    docker import --change 'CMD ["bash"]' "$work/base.tar" "$BASE_IMAGE" || status=$?
  rm -rf "$work"
  return "$status"
}

# An image is made again when anything in docker/ that goes into it, or the base, has changed.
ensure_image() {
  local target=$1 image="grader-$1" inputs
  inputs=$(image_inputs "$target")
  if [ "$(docker image inspect --format '{{index .Config.Labels "dev.grader.inputs"}}' "$image" 2>/dev/null)" = "$inputs" ]; then
    return
  fi
  step "Building the image $image" build_image "$target" "$image" "$inputs"
}

build_image() {
  # The classic builder is enough and is there in every engine; BuildKit needs a plugin that Debian packages apart.
  DOCKER_BUILDKIT=0 docker build --file "$HOUSE/docker/Dockerfile" --target "$1" --label "dev.grader.inputs=$3" --tag "$2" "$HOUSE/docker"
}

# The folders that go into no other image.
extra_inputs() {
  case $1 in
    postgres | tests) echo "$1" ;;
  esac
}

image_inputs() {
  {
    docker image inspect --format '{{.Id}}' "$BASE_IMAGE"
    cd "$HOUSE/docker"
    find Dockerfile .dockerignore pyproject.toml native seccomp grader $([ "$1" = tests ] && echo tests) \
      -type f ! -name '*.pyc' -print0 2>/dev/null | LC_ALL=C sort -z | xargs -0 sha256sum
  } | sha256sum | cut -d' ' -f1
}
