#!/bin/sh
# The command line on an installed machine: as the user `bihuan`, with the settings of /etc/bihuan/bihuan.env.
set -eu
[ "$(id -u)" = 0 ] || exec sudo "$0" "$@"
home=/opt/bihuan/current
settings=/etc/bihuan/bihuan.env
grep -qs '^BIHUAN_DATA=' "$settings" || export BIHUAN_DATA=/var/lib/bihuan
# Node reads the file as systemd does for the service; a shell would run what stands behind an `&` in an address.
exec setpriv --reuid=bihuan --regid=bihuan --init-groups --no-new-privs \
  "$home/bin/node" "--env-file-if-exists=$settings" "$home/services/standalone/src/cli.ts" "$@"
