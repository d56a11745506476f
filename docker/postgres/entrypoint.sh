#!/bin/sh
# Makes the cluster where there is none yet, then becomes the server: entrypoint.sh [postgres [option]…]
#
# Takes what the well-known image takes: POSTGRES_PASSWORD, or POSTGRES_PASSWORD_FILE for a mounted secret; POSTGRES_USER (postgres),
# POSTGRES_DB (the user's name), PGDATA. They count when the cluster is made; later they change nothing.
set -eu

fail() {
  echo "postgres: $*" >&2
  exit 1
}

make_cluster() {
  user=${POSTGRES_USER:-postgres}
  database=${POSTGRES_DB:-$user}
  if [ -n "${POSTGRES_PASSWORD_FILE:-}" ]; then
    [ -r "$POSTGRES_PASSWORD_FILE" ] || fail "POSTGRES_PASSWORD_FILE=$POSTGRES_PASSWORD_FILE cannot be read: mount the secret there."
    POSTGRES_PASSWORD=$(cat "$POSTGRES_PASSWORD_FILE")
  fi
  [ -n "${POSTGRES_PASSWORD:-}" ] || fail "there is no password: set POSTGRES_PASSWORD or POSTGRES_PASSWORD_FILE."

  # In a folder beside, renamed at the end: whoever is killed half-way begins anew.
  unfinished=$PGDATA.unfinished
  rm -rf "$unfinished"
  secret=$(mktemp)
  printf '%s\n' "$POSTGRES_PASSWORD" >"$secret"
  # Bytes decide the order of texts, as on SQLite.
  initdb --pgdata="$unfinished" --username="$user" --pwfile="$secret" --auth-local=trust --auth-host=scram-sha-256 \
    --encoding=UTF8 --locale-provider=builtin --locale=C.UTF-8 --data-checksums
  rm -f "$secret"
  printf 'host all all all scram-sha-256\n' >>"$unfinished/pg_hba.conf"

  # Nobody reaches it over the network until it is whole.
  pg_ctl --pgdata="$unfinished" --wait --options="-c listen_addresses=''" start
  if [ "$database" != postgres ]; then
    createdb --username="$user" --maintenance-db=postgres "$database"
  fi
  pg_ctl --pgdata="$unfinished" --wait --mode=fast stop
  mv "$unfinished" "$PGDATA"
}

if [ $# -eq 0 ]; then set -- postgres; fi
if [ "$1" != postgres ]; then exec "$@"; fi
shift
[ -s "$PGDATA/PG_VERSION" ] || make_cluster
unset POSTGRES_PASSWORD
exec postgres -D "$PGDATA" -c listen_addresses='*' "$@"
