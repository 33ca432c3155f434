"""Runs `fair-copy filter` on a Dask cluster of two worker processes: documents in, records out, in order.

Usage: dask-filter.py BLOCK PROGRAM... < documents.ndjson > records.ndjson
"""

import collections
import itertools
import subprocess
import sys
import tempfile

import psutil
from distributed import Client, LocalCluster, get_worker

WORKERS = 2
# Blocks that are on their way: the rest of the input is not in memory.
AHEAD = 4 * WORKERS
SECONDS = 300


def copy(block, program):
    """The records of a block of documents. With exit code 1, some of its lines are errors."""
    done = subprocess.run([*program, "filter", "--markdown", "--silent"], input=block, capture_output=True)
    if done.returncode not in (0, 1):
        raise RuntimeError(done.stderr.decode())
    return get_worker().address, done.stdout


def blocks_of(lines, size):
    while block := b"".join(itertools.islice(lines, size)):
        yield block


def listeners():
    """The addresses at which this process and its children can be reached."""
    this = psutil.Process()
    for process in (this, *this.children(recursive=True)):
        for connection in process.connections("inet"):
            if connection.status == psutil.CONN_LISTEN:
                yield connection.laddr.ip


def main(size, program):
    shares = collections.Counter()
    waiting = collections.deque()

    def take():
        worker, records = waiting.popleft().result(timeout=SECONDS)
        shares[worker] += 1
        sys.stdout.buffer.write(records)

    with tempfile.TemporaryDirectory() as folder, LocalCluster(
        n_workers=WORKERS,
        threads_per_worker=1,
        processes=True,
        host="127.0.0.1",
        # Where they would else be reached from everywhere.
        dashboard_address="127.0.0.1:0",
        worker_dashboard_address="127.0.0.1:0",
        local_directory=folder,
    ) as cluster, Client(cluster) as client:
        reached = set(listeners())
        if reached != {"127.0.0.1"}:
            raise RuntimeError(f"Unexpected listeners at {reached}, expected them at 127.0.0.1 alone")
        for block in blocks_of(sys.stdin.buffer, size):
            waiting.append(client.submit(copy, block, program, pure=False))
            if len(waiting) == AHEAD:
                take()
        while waiting:
            take()
    blocks = sorted(shares.values())
    print(f"blocks by worker: {blocks}", file=sys.stderr)
    return 0 if len(blocks) == WORKERS else 1


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]), sys.argv[2:]))
