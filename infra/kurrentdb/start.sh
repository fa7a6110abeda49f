#!/bin/sh
# KurrentDB takes its first passwords from its environment alone: they are read from files here, and count only while the database is empty.
set -eu
KURRENTDB_DEFAULT_ADMIN_PASSWORD="$(cat /run/secrets/kurrentdb-admin-password)"
KURRENTDB_DEFAULT_OPS_PASSWORD="$(cat /run/secrets/kurrentdb-ops-password)"
export KURRENTDB_DEFAULT_ADMIN_PASSWORD KURRENTDB_DEFAULT_OPS_PASSWORD
# The program has one name in the publisher's packages and another where it is built from source.
for program in /opt/kurrentdb/kurrentd /opt/kurrentdb/KurrentDB; do
  if [ -x "$program" ]; then exec "$program" "$@"; fi
done
echo "KurrentDB was not found in /opt/kurrentdb: is KURRENTDB_IMAGE the right image?" >&2
exit 1
