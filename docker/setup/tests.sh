# What only the tests need: a browser for the page of the API, and what the README's quick start is written for; and the README's way from
# nothing to the first webhook, taken as it stands.
# Sourced by ./grader; needs HOUSE, say.sh, service.sh.

ensure_test_tools() {
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

# Runs the section's lines in a folder of their own, where ./grader is this one, on ports and a data folder that nobody else has.
first_webhook() {
  local folder status=0 began PORT DATA
  folder=$(mktemp -d)
  awk -v folder="$folder" '
    /^## / { on = ($0 == "## From nothing to the first webhook") }
    /^```$/ { file = ""; next }
    on && /^```sh$/ { file = folder "/commands.sh"; next }
    on && /^```python$/ { file = folder "/receiver.py"; next }
    on && file { print > file }' "$HOUSE/README.md"
  printf '#!/bin/sh\nexec "%s/grader" "$@"\n' "$HOUSE" >"$folder/grader"
  chmod +x "$folder/grader"
  PORT=$(free_port)
  DATA=$folder/.grader
  began=$(date +%s)
  (
    cd "$folder"
    GRADER_PORT=$PORT GRADER_DATA=$DATA HOOK_PORT=$(free_port) timeout 300 bash -Eeuo pipefail commands.sh >output.log 2>&1
  ) || status=$?
  stop_service
  if ((status == 0)) && grep -q '^verified msg_.* submission.finished wrong_answer$' "$folder/output.log"; then
    say "From './grader up' to the first verified webhook, by the README: $(($(date +%s) - began)) s."
  else
    tail -n 40 "$folder"/*.log
    status=1
  fi
  rm -rf "$folder"
  return "$status"
}
