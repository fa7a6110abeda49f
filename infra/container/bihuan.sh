#!/bin/sh
# `bihuan` inside the container, for its start and for `docker compose exec`. Settings with passwords in them come as files: each file below
# /run/secrets whose name is that of a setting becomes that variable, seen by this process alone.
set -eu
for file in /run/secrets/BIHUAN_* /run/secrets/REDIS_URL; do
  [ -f "$file" ] || continue
  value="$(cat "$file")"
  export "${file##*/}=$value"
done
exec node /opt/bihuan/services/standalone/src/cli.ts "$@"
