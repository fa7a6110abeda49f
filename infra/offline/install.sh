#!/usr/bin/env bash
# Installs Bihuan on a bare Debian with systemd, from a folder that bundle.sh has made, without any network:
#
#   sudo ./install.sh              a service on this machine
#   sudo ./install.sh --images     loads the container images instead, and unpacks docker-compose.yml with what it mounts
#
# Nothing is unpacked before every file that lies here agrees with SHA256SUMS. Run again with a newer bundle it upgrades: the version before
# stays beside the new one, data and settings as they are. --root FOLDER writes below FOLDER and starts nothing (for a look, and for tests).
set -euo pipefail
cd "$(dirname "$0")"

fail() { echo "错误 error: $1" >&2; exit 1; }

images=no
root=
while [ $# -gt 0 ]; do
  case "$1" in
    --images) images=yes ;;
    --root) shift; root="${1:?a folder}" ;;
    *) fail "unknown option $1" ;;
  esac
  shift
done

case "$(uname -m)" in
  x86_64) cpu=x64 ;;
  aarch64) cpu=arm64 ;;
  *) fail "没有适合此处理器的安装包 · there is no archive for this processor: $(uname -m)" ;;
esac
archive="$(sed -n "s/^[0-9a-f]\{64\}  \(bihuan-.*-linux-$cpu\.tar\.gz\)\$/\1/p" SHA256SUMS)"
[ -n "$archive" ] || fail "SHA256SUMS 中没有 linux-$cpu 的安装包 · SHA256SUMS names no archive for linux-$cpu"
[ -f "$archive" ] || fail "缺少 $archive · $archive is missing"
# What is not needed here may be left out when it is carried over; what is here has to be right.
sha256sum --check --strict --ignore-missing --quiet SHA256SUMS ||
  fail "校验和不符，什么也没有安装；请重新拷贝 · a checksum differs, nothing was installed: copy it again"
version="${archive#bihuan-}"
version="${version%"-linux-$cpu.tar.gz"}"
[ -n "$root" ] || [ "$(id -u)" = 0 ] || fail "请用 root 运行 · run it as root: sudo ./install.sh"

# Beside, then in its place: an installation that is cut short leaves the old one, aside under `.before` where it is of the same version.
mkdir -p "$root/opt/bihuan"
for before in "$root"/opt/bihuan/*.before; do
  if [ -e "$before" ] && [ ! -e "${before%.before}" ]; then mv "$before" "${before%.before}"; fi
done
unpacked="$root/opt/bihuan/.unpacking"
rm -rf "$unpacked"
mkdir "$unpacked"
tar -x -z -f "$archive" -C "$unpacked" --no-same-owner
# What was written beside docker-compose.yml is this installation's own, and goes along.
for own in .env bihuan.env docker-compose.override.yml infra/secrets; do
  if [ -e "$root/opt/bihuan/current/$own" ]; then cp -a "$root/opt/bihuan/current/$own" "$unpacked/bihuan-$version/$own"; fi
done
place="$root/opt/bihuan/$version"
rm -rf "$place.before"
if [ -e "$place" ]; then mv "$place" "$place.before"; fi
mv "$unpacked/bihuan-$version" "$place"
rmdir "$unpacked"
ln -sfn "$version" "$root/opt/bihuan/.next"
mv -T "$root/opt/bihuan/.next" "$root/opt/bihuan/current"
rm -rf "$place.before"
infra="$place/infra"

if [ "$images" = yes ]; then
  loaded="images-$version-linux-$cpu.tar.gz"
  [ -f "$loaded" ] || fail "缺少 $loaded · $loaded is missing"
  [ -n "$root" ] || docker load --input "$loaded"
  echo "已就绪，下一步见 docs/operations.md · ready: cd /opt/bihuan/current && sudo infra/set-up.sh NAME"
  exit 0
fi

install -d -m 0755 "$root/etc/systemd/system" "$root/usr/local/bin"
install -d -m 0750 "$root/etc/bihuan" "$root/var/backups/bihuan" "$root/var/lib/bihuan"
install -m 0644 "$infra"/systemd/*.service "$infra"/systemd/*.timer "$root/etc/systemd/system/"
install -m 0755 "$infra/systemd/bihuan.sh" "$root/usr/local/bin/bihuan"
# Settings are somebody's own from the first time on.
[ -e "$root/etc/bihuan/bihuan.env" ] || install -m 0640 "$infra/systemd/bihuan.env" "$root/etc/bihuan/bihuan.env"
[ -z "$root" ] || { echo "已就绪 ready: $root"; exit 0; }

getent group bihuan >/dev/null || groupadd --system bihuan
getent passwd bihuan >/dev/null ||
  useradd --system --gid bihuan --home-dir /var/lib/bihuan --no-create-home --shell /usr/sbin/nologin bihuan
chown bihuan:bihuan /var/lib/bihuan /var/backups/bihuan
chown root:bihuan /etc/bihuan /etc/bihuan/bihuan.env
systemctl daemon-reload
systemctl enable --now bihuan-backup.timer
systemctl enable bihuan
systemctl restart bihuan
echo "已启动 · started: systemctl status bihuan; journalctl -u bihuan -f"
