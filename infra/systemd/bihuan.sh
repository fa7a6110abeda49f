#!/bin/sh
# The command line on an installed machine: as the user `bihuan`, with the settings of /etc/bihuan/bihuan.env.
set -eu
[ "$(id -u)" = 0 ] || exec sudo "$0" "$@"
home=/opt/bihuan/current
export BIHUAN_DATA=/var/lib/bihuan
if [ -r /etc/bihuan/bihuan.env ]; then
  set -a
  # shellcheck source=/dev/null
  . /etc/bihuan/bihuan.env
  set +a
fi
exec setpriv --reuid=bihuan --regid=bihuan --init-groups --no-new-privs \
  "$home/bin/node" "$home/services/standalone/src/cli.ts" "$@"
