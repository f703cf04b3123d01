#!/bin/sh
# One of SHARDS shards of a run, the one with the number JOB_COMPLETION_INDEX, from 0; its report goes into REPORTS:
#   SHARDS=8 REPORTS=shards JOB_COMPLETION_INDEX=0 ./shard.sh response --seed 1 --module ./parser.mjs#parseResponse
# Whoever runs a shard again gets the same report, in the same place.
set -eu
number=$((JOB_COMPLETION_INDEX + 1))
place=$REPORTS/$number
mkdir -p "$place"
# Findings are no reason to run a shard again: merge-reports tells them.
npx realtime-arbitraries fuzz --shard "$number/$SHARDS" --report json --report-dir "$place" --store "$place/store" "$@" \
  > "$place/report.txt" || [ $? -eq 1 ]
