# What only the tests need: a browser for the page of the API, and what the README's quick start is written for.
# Sourced by ./grader; needs say.sh.

ensure_test_tools() {
  ensure_tools chromium:chromium jq:jq python3:python3
  if python3 -c 'import requests' 2>/dev/null; then return; fi
  if ! is_root || ! is_debian; then
    die "the Python module requests is missing: install it (python3-requests) and try again."
  fi
  step "Installing python3-requests" apt_install python3-requests
}
