#!/bin/sh
# Runs one of SHARDS shards: number JOB_COMPLETION_INDEX, from 0. Writes its report into the folder REPORTS:
#   SHARDS=8 REPORTS=shards JOB_COMPLETION_INDEX=0 ./shard.sh response --seed 1 --module ./parser.mjs#parseResponse
# A shard that is run again writes the same report to the same place.
set -eu
number=$((JOB_COMPLETION_INDEX + 1))
place=$REPORTS/$number
mkdir -p "$place"
# Findings (exit code 1) are not a failure of the shard: merge-reports reports them.
npx realtime-arbitraries fuzz --shard "$number/$SHARDS" --report json --report-dir "$place" --store "$place/store" "$@" \
  > "$place/report.txt" || [ $? -eq 1 ]
