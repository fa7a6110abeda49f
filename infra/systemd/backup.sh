#!/bin/sh
# One backup a day into a folder of its own below FOLDER, and the oldest removed once a new one is whole:
#   backup.sh FOLDER [KEEP]       KEEP backups stay, 14 by default
set -eu
folder="$1"
keep="${2:-14}"
here="$(cd "$(dirname "$0")/../.." && pwd)"
node="$here/bin/node"
[ -x "$node" ] || node=node
today="$folder/$(date +%Y-%m-%dT%H-%M-%S)"

"$node" "$here/services/standalone/src/cli.ts" backup "$today"

# Their names sort by age; only folders that are named as above are looked at.
find "$folder" -mindepth 1 -maxdepth 1 -type d -printf "%f\n" | grep -E '^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}-[0-9]{2}-[0-9]{2}$' | sort -r | tail -n "+$((keep + 1))" |
  while read -r old; do
    rm -rf "${folder:?}/$old"
    echo "旧备份已删除 removed: $folder/$old"
  done
