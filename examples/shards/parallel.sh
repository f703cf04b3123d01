#!/bin/sh
# Splits a run into shards, runs one on each core, and merges their reports. For 8 shards:
#   ./parallel.sh 8 response --seed 1 --runs 100000 --module ./parser.mjs#parseResponse
# To use other machines, which need the same files in the same folder: HOSTS=build1,build2 ./parallel.sh …
set -eu
count=$1
shift
rm -rf shards
mkdir shards
# Exit codes are ignored here: merge-reports reports the findings, and names shards without a report.
seq 0 $((count - 1)) | parallel --quote --sshlogin "${HOSTS:-:}" --workdir "$PWD" \
  env JOB_COMPLETION_INDEX={} SHARDS="$count" REPORTS=shards sh ./shard.sh "$@" || true
for host in $(echo "${HOSTS:-}" | tr , ' '); do
  scp -qr "$host:$PWD/shards" .
done
npx realtime-arbitraries merge-reports shards --store .realtime-arbitraries
