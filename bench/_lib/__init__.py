"""What the benchmarks share: statistics, process accounting, round trips by frame number, the clients."""
