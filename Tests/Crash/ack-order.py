#!/usr/bin/env python3
"""Is a write acknowledged only after it is on the disk?

usage: ack-order.py PATH/TO/CrashWriter [COUNT]

Runs the writer under strace and reads its calls in their order. Every write carries a tag: when `ack TAG`
goes out, the tag must have been written to the log and the log synced since. Then the same with a writer
that acknowledges too early, which must be noticed. Leaves with 0 when both are as they should be.
"""
import os, re, shutil, subprocess, sys, tempfile

TAG = re.compile(r"\d+-\d+-\d+")


def answers(writer, count, *more):
    folder = tempfile.mkdtemp()
    trace = os.path.join(folder, "calls")
    subprocess.run(
        ["strace", "-f", "-y", "-s", "8192", "-e", "trace=write,pwrite64,fsync,fdatasync", "-o", trace,
         writer, os.path.join(folder, "w.pomona"), "--writers", "1", "--count", str(count), *more],
        check=True, stdout=subprocess.DEVNULL)
    answered, early, syncs, written, kept, open_syncs = 0, 0, 0, set(), set(), {}
    for line in open(trace, errors="replace"):
        thread = line.split(" ", 1)[0]
        if re.search(r"pwrite64\(\d+<[^>]*-wal>", line):
            written.update(TAG.findall(line.split('"', 1)[-1]))
        elif found := re.search(r'write\(1<[^>]*>, "ack (\d+-\d+-\d+)', line):
            answered += 1
            early += found[1] not in kept
        elif found := re.search(r"(?:fdatasync|fsync)\(\d+<([^>]*)>", line):
            if "unfinished" in line:
                open_syncs[thread] = (found[1], set(written))
            elif "= 0" in line and found[1].endswith("-wal"):
                kept, syncs = kept | written, syncs + 1
        elif "sync resumed>" in line and "= 0" in line:
            file, then = open_syncs.pop(thread, ("", set()))
            if file.endswith("-wal"):
                kept, syncs = kept | then, syncs + 1
    shutil.rmtree(folder)
    return answered, early, syncs


writer, count = sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 60
answered, early, syncs = answers(writer, count)
print(f"{answered} answers, {early} of them before the sync, {syncs} syncs")
control, noticed, _ = answers(writer, count, "--early")
print(f"control that answers too early: {control} answers, {noticed} noticed")
sys.exit(answered != count or early > 0 or noticed != control)
