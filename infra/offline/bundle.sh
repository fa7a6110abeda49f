#!/usr/bin/env bash
# Puts into one folder what a closed network needs, on a machine that reaches the registries:
#
#   infra/offline/bundle.sh [--images] [--cpu x64|arm64] [FOLDER]
#
# For each kind of processor an archive with the workspace of the current commit, its packages as pnpm installed them, the browser
# application and Node; with --images the container images as well; install.sh; and the SHA-256 of each in SHA256SUMS.
# FOLDER is bundles/bihuan-VERSION by default. Needs git, npm, tar; for --images docker with buildx and compose.
set -euo pipefail
cd "$(dirname "$0")/../.."

fail() { echo "错误 error: $1" >&2; exit 1; }

images=no
cpus=(x64 arm64)
folder=
while [ $# -gt 0 ]; do
  case "$1" in
    --images) images=yes ;;
    --cpu) shift; cpus=("${1:?x64 or arm64}") ;;
    -*) fail "unknown option $1" ;;
    *) folder="$1" ;;
  esac
  shift
done
[ -z "$(git status --porcelain)" ] || fail "有未提交的改动，先提交 · there are changes that are not committed"

field() { sed -n "s/^ *\"$1\": \"\([^\"]*\)\".*/\1/p" package.json | head -n 1; }
version="$(field version)"
node_version="$(field node)"
pnpm=(npx --yes pnpm@12)
folder="${folder:-bundles/bihuan-$version}"
mkdir -p "$folder"
folder="$(cd "$folder" && pwd)"
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
export CI=true

# install CPU: a whole installation for that processor, in $work/CPU/bihuan-VERSION
install() {
  local tree="$work/$1/bihuan-$version"
  mkdir -p "$tree"
  git archive HEAD | tar -x -C "$tree"
  (cd "$tree" && "${pnpm[@]}" install --prod --frozen-lockfile --ignore-scripts --os=linux --libc=glibc "--cpu=$1")
  (cd "$work/$1" && npm pack --silent "node-linux-$1@$node_version" >/dev/null)
  tar -x -C "$work/$1" -f "$work/$1/node-linux-$1-$node_version.tgz" package/bin/node
  mkdir "$tree/bin"
  mv "$work/$1/package/bin/node" "$tree/bin/node"
  rm -rf "$tree/test" "$tree/docs/images"
}

# The browser application is the same for every processor; it is put together by what was installed for this one.
here="$(node -p process.arch)"
install "$here"
(cd "$work/$here/bihuan-$version" && ./bin/node -e "import('./services/web/build/built.ts').then(({ builtWeb }) => builtWeb())")
for cpu in "${cpus[@]}"; do
  if [ "$cpu" != "$here" ]; then
    install "$cpu"
    cp -r "$work/$here/bihuan-$version/services/web/dist" "$work/$cpu/bihuan-$version/services/web/dist"
  fi
  # A library whose machine code is missing for a processor would be missed only when it is used: so it is missed here.
  for native in "$work/$here/bihuan-$version/node_modules/.pnpm/"*"linux-$here"*; do
    same="$(basename "$native")"
    [ -d "$work/$cpu/bihuan-$version/node_modules/.pnpm/${same//"linux-$here"/linux-$cpu}" ] ||
      fail "$same 没有 $cpu 的版本 · it has no release for $cpu that pnpm-lock.yaml knows"
  done
  # The same commit gives the same archive.
  tar -c -C "$work/$cpu" --sort=name --owner=0 --group=0 --numeric-owner --mtime="@$(git log -1 --format=%ct)" "bihuan-$version" |
    gzip -n >"$folder/bihuan-$version-linux-$cpu.tar.gz"
done

if [ "$images" = yes ]; then
  export BIHUAN_PUBLIC_URL=https://bihuan.example BIHUAN_JURISDICTION=141100 BIHUAN_ISSUER=-
  for cpu in "${cpus[@]}"; do
    platform="linux/${cpu/x64/amd64}"
    # The publisher of KurrentDB has trial builds alone for arm64.
    if [ "$cpu" = arm64 ]; then export KURRENTDB_IMAGE=kurrentplatform/kurrentdb:26.0.3-experimental-arm64-10.0-noble; fi
    mapfile -t all < <(docker compose --profile single --profile cluster config --images | sort -u)
    for image in "${all[@]}"; do
      case "$image" in
        bihuan:*) docker buildx build --load --platform "$platform" --file infra/container/Containerfile --tag "$image" . ;;
        *) docker pull --quiet --platform "$platform" "$image" ;;
      esac
    done
    docker save "${all[@]}" | gzip -n >"$folder/images-$version-linux-$cpu.tar.gz"
  done
fi

cp infra/offline/install.sh "$folder/install.sh"
(cd "$folder" && sha256sum install.sh ./*.tar.gz | sed 's# \./# #' >SHA256SUMS)
echo "已就绪 ready: $folder"
(cd "$folder" && sha256sum SHA256SUMS)
