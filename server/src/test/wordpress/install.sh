#!/bin/sh
# Installs what the tests with a real WordPress need, on Debian, as root.
set -eu
cd "$(dirname "$0")"
apt-get update -q
# shellcheck disable=SC2046
DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends $(cat packages.txt)
