# Progress and errors of the launcher: one line a step, its output in a log, a heartbeat while it lasts.
# Sourced by ./grader; needs LOGS (a folder).

say() { printf '%s\n' "$*" >&2; }

# One sentence that says what is wrong and how to mend it, then the end.
die() {
  say "grader: $*"
  exit 1
}

# step "what is done" command…: runs it with its output in a log; shows the seconds while it runs, the log's end if it fails.
step() {
  local what=$1 log seconds=0 pid status=0
  shift
  mkdir -p "$LOGS"
  log="$LOGS/$(tr -cs 'a-z0-9\n' '-' <<<"${what,,}" | cut -c1-48).log"
  ("$@") </dev/null >"$log" 2>&1 &
  pid=$!
  if [ ! -t 2 ]; then printf '  %s …\n' "$what" >&2; fi
  while kill -0 "$pid" 2>/dev/null; do
    if [ -t 2 ]; then
      printf '\r  %s … %ss' "$what" "$seconds" >&2
    elif ((seconds > 0 && seconds % 20 == 0)); then
      printf '  %s … %ss so far\n' "$what" "$seconds" >&2
    fi
    # Short naps while the step is young, so that quick steps stay quick.
    if ((seconds == 0)); then nap "$pid" 10; else sleep 1; fi
    seconds=$((seconds + 1))
  done
  wait "$pid" || status=$?
  if [ -t 2 ]; then printf '\r' >&2; fi
  if ((status != 0)); then
    say "  $what: failed (exit status $status). The end of $log:"
    tail -n 40 "$log" >&2
    exit 1
  fi
  printf '  %s: done in %ss\n' "$what" "$((seconds > 0 ? seconds - 1 : 0))" >&2
}

# Waits up to a second for a process, in tenths.
nap() {
  local left=$2
  while ((left > 0)) && kill -0 "$1" 2>/dev/null; do
    sleep 0.1
    left=$((left - 1))
  done
}

is_root() { [ "$(id -u)" -eq 0 ]; }

has() { command -v "$1" >/dev/null 2>&1; }

# Debian, Ubuntu and what derives from them.
is_debian() {
  [ -r /etc/os-release ] && (. /etc/os-release && [[ " $ID ${ID_LIKE:-} " == *" debian "* ]])
}

# apt_install package…: what is missing, on a Debian where we are root; false elsewhere.
apt_install() {
  is_root && is_debian || return 1
  export DEBIAN_FRONTEND=noninteractive
  apt-get update -q && apt-get install -y -q --no-install-recommends "$@"
}

# ensure_tools command:package…: what the launcher itself calls; on a bare Debian it is installed.
ensure_tools() {
  local pair missing=()
  for pair in "$@"; do
    has "${pair%%:*}" || missing+=("${pair##*:}")
  done
  if ((${#missing[@]} == 0)); then return; fi
  if ! is_root || ! is_debian; then
    die "these are missing: ${missing[*]}. Install them and try again."
  fi
  step "Installing ${missing[*]}" apt_install "${missing[@]}"
}
