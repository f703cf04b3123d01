#!/bin/sh
# Fuzzes in so many shards, as many of them at once as there are cores, and merges what they found:
#   ./parallel.sh 8 response --seed 1 --runs 100000 --module ./parser.mjs#parseResponse
# On other machines, which have the same files in the same folder: HOSTS=build1,build2 ./parallel.sh …
set -eu
count=$1
shift
rm -rf shards
mkdir shards
# What a shard has to tell, its report tells: one that is missing is told by merge-reports.
seq 0 $((count - 1)) | parallel --quote --sshlogin "${HOSTS:-:}" --workdir "$PWD" \
  env JOB_COMPLETION_INDEX={} SHARDS="$count" REPORTS=shards sh ./shard.sh "$@" || true
for host in $(echo "${HOSTS:-}" | tr , ' '); do
  scp -qr "$host:$PWD/shards" .
done
npx realtime-arbitraries merge-reports shards --store .realtime-arbitraries
