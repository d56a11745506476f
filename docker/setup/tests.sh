# What only the tests need: a browser for the page of the API, and what the README's quick start is written for; and the README's way from
# nothing to the first webhook, taken as it stands.
# Sourced by ./grader; needs HOUSE, say.sh, java.sh, service.sh.

ensure_test_tools() {
  ensure_node
  ensure_tools chromium:chromium jq:jq python3:python3
  if python3 -c 'import requests' 2>/dev/null; then return; fi
  if ! is_root || ! is_debian; then
    die "the Python module requests is missing: install it (python3-requests) and try again."
  fi
  step "Installing python3-requests" apt_install python3-requests
  python3 -c 'import requests' 2>/dev/null ||
    die "$(command -v python3) does not see Debian's python3-requests: install the module requests for it, or put /usr/bin first in PATH."
}

free_port() { python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])'; }

# Runs the section's lines in a folder of their own, where ./grader is this one, on ports and a data folder that nobody else has. Not inside
# Maven, since `up` may build. What was started ends however this ends: a subshell with a trap of its own.
first_webhook() (
  folder=$(mktemp -d)
  lines=
  DATA=$folder/.grader
  trap end_first_webhook EXIT
  trap 'exit 1' INT TERM
  section_into "$folder"
  cd "$folder" || exit 1
  PORT=$(free_port)
  began=$(date +%s)
  # timeout leads a process group, in which everything is but the service.
  GRADER_PORT=$PORT GRADER_DATA=$DATA HOOK_PORT=$(free_port) timeout 300 bash -Eeuo pipefail commands.sh >output.log 2>&1 &
  lines=$!
  if wait "$lines" && grep -q '^verified msg_.* submission.finished wrong_answer 22/30$' output.log && grep -q '^400$' output.log; then
    say "From './grader up' to the first verified webhook, by the README: $(($(date +%s) - began)) s."
  else
    tail -n 40 ./*.log >&2
    exit 1
  fi
)

# Ends the receiver where a command failed before its end, and the service.
end_first_webhook() {
  local status=$?
  if [ -n "$lines" ]; then kill -- "-$lines" 2>/dev/null || true; fi
  (stop_service) || status=1
  rm -rf "$folder"
  exit "$status"
}

# section_into FOLDER: the section's blocks as files, and the command that they call.
section_into() {
  awk -v folder="$1" '
    /^## / { on = ($0 == "## From nothing to the first webhook") }
    /^```$/ { file = ""; next }
    on && /^```sh$/ { file = folder "/commands.sh"; next }
    on && /^```python$/ { file = folder "/receiver.py"; next }
    on && file { print > file }' "$HOUSE/README.md"
  printf '#!/bin/sh\nexec "%s/grader" "$@"\n' "$HOUSE" >"$1/grader"
  chmod +x "$1/grader"
}
