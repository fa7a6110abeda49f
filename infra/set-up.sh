#!/bin/sh
# Makes what docker-compose.yml needs once: passwords, the key of the installation, an authority of its own and the certificates of
# KurrentDB's nodes and of the reverse proxy. What is there already is left as it is, so it can be run again, after a name was added too.
#
#   sudo infra/set-up.sh NAME [FOLDER]
#
# NAME is the name or IP address that people type into the browser; FOLDER is infra/secrets by default (SECRETS in .env names another).
set -eu
umask 077

fail() { echo "错误 error: $1" >&2; exit 1; }

name="${1:-}"
[ -n "$name" ] || fail "请写明用户在浏览器里打开的名称或地址 · say which name people open: sudo infra/set-up.sh bihuan.example"
folder="${2:-$(dirname "$0")/secrets}"
# The group of the containers that read these files: docker-compose.yml gives it to each of them.
readers=10001
days=1825

command -v openssl >/dev/null || fail "缺少 openssl · openssl is missing: apt-get install openssl"
mkdir -p "$folder/ca" "$folder/kurrentdb" "$folder/files"

# Written beside, then put in its place: what a power cut interrupts is made again.
write() {
  if [ ! -s "$1" ]; then
    cat >"$1.new"
    [ -s "$1.new" ] || fail "没有得到内容 · nothing to write into $1"
    mv "$1.new" "$1"
  fi
}
random() { openssl rand -hex "$1"; }

random 32 | write "$folder/installation-key"
for password in kurrentdb-admin kurrentdb-ops redis grafana-admin; do
  random 24 | write "$folder/$password-password"
done
kurrentdb="$(cat "$folder/kurrentdb-admin-password")"
redis="$(cat "$folder/redis-password")"
ca='tls=true&tlsCAFile=/run/secrets/kurrentdb-ca.crt'
echo "kurrentdb://admin:$kurrentdb@kurrentdb:2113?$ca" | write "$folder/event-store-single"
echo "kurrentdb://admin:$kurrentdb@kurrentdb-1:2113,kurrentdb-2:2113,kurrentdb-3:2113?$ca" | write "$folder/event-store-cluster"
echo "redis://:$redis@redis:6379" | write "$folder/redis-url"
echo "requirepass $redis" | write "$folder/redis-auth.conf"
# No mail until somebody names a server here; the profile `cluster` begins with its mail sink, which passes nothing on.
echo | write "$folder/smtp-url-single"
echo 'smtp://mail-sink:1025?tls=never' | write "$folder/smtp-url-cluster"
for unset in webhook dingtalk; do
  echo | write "$folder/$unset-secret"
done

if [ ! -s "$folder/ca/ca.crt" ]; then
  openssl req -x509 -newkey rsa:3072 -sha256 -nodes -days 3650 -subj '/CN=Bihuan installation CA' \
    -addext 'basicConstraints=critical,CA:TRUE,pathlen:0' -addext 'keyUsage=critical,keyCertSign,cRLSign' \
    -keyout "$folder/ca/ca.key" -out "$folder/ca/ca.crt.new" 2>/dev/null
  mv "$folder/ca/ca.crt.new" "$folder/ca/ca.crt"
fi

# certificate FILE COMMON-NAME ALTERNATIVE-NAMES USAGE
certificate() {
  if [ ! -s "$1.crt" ]; then
    printf 'subjectAltName=%s\nextendedKeyUsage=%s\nbasicConstraints=critical,CA:FALSE\nkeyUsage=critical,digitalSignature,keyEncipherment\n' \
      "$3" "$4" >"$1.ext"
    openssl req -newkey rsa:2048 -sha256 -nodes -subj "/CN=$2" -keyout "$1.key" -out "$1.csr" 2>/dev/null
    openssl x509 -req -sha256 -days "$days" -in "$1.csr" -extfile "$1.ext" \
      -CA "$folder/ca/ca.crt" -CAkey "$folder/ca/ca.key" -CAcreateserial -out "$1.crt.new" 2>/dev/null
    mv "$1.crt.new" "$1.crt"
    rm -f "$1.csr" "$1.ext"
  fi
}
# Nodes know each other by one common name, and by the name that they advertise.
for node in kurrentdb kurrentdb-1 kurrentdb-2 kurrentdb-3; do
  certificate "$folder/kurrentdb/$node" kurrentdb-node "DNS:$node,DNS:localhost,IP:127.0.0.1" serverAuth,clientAuth
done
case "$name" in
  *[!0-9.]*) alternative="DNS:$name" ;;
  *) alternative="IP:$name" ;;
esac
certificate "$folder/proxy" "$name" "$alternative" serverAuth

# Containers read by their group; the key of the authority is nobody's but root's.
find "$folder" -type d -exec chmod 750 {} +
find "$folder" -type f -exec chmod 640 {} +
chmod 600 "$folder/ca/ca.key"
if [ "$(id -u)" = 0 ]; then chown -R "0:$readers" "$folder"; else
  echo "注意：不是以 root 运行，请随后执行 · not run as root, do this next: sudo chown -R 0:$readers $folder" >&2
fi
openssl x509 -in "$folder/proxy.crt" -noout -checkend 2592000 >/dev/null ||
  echo "注意：证书 30 天内到期，见 docs/operations.md · certificates end within 30 days: docs/operations.md" >&2
echo "已就绪 ready: $folder"
