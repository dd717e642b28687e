#!/usr/bin/env python3
"""Is anything acknowledged lost when the power goes?

usage (as root): power-cut.py PATH/TO/CrashWriter [ROUNDS]

A file system of its own on a loop device is told to stop at once without flushing anything, which is what a
power cut does to it; killing a process does not, because the system still writes what the process handed over.
After each cut the file system is mounted again, and everything that was acknowledged must be there. A
control that acknowledges before the commit must be noticed.
"""
import fcntl, os, random, struct, subprocess, sys, tempfile, threading, time

SHUTDOWN, WITHOUT_FLUSHING = 0x8004587D, 2


def run(*command):
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)


def cut(writer, image, mount, acknowledged, *more):
    process = subprocess.Popen(
        [writer, os.path.join(mount, "w.pomona"), *more], stdout=subprocess.PIPE, text=True)
    lines = []
    reader = threading.Thread(target=lambda: lines.extend(iter(process.stdout.readline, "")))
    reader.start()
    time.sleep(random.uniform(0.1, 0.6))
    folder = os.open(mount, os.O_RDONLY)
    seen = [line for line in list(lines) if line.startswith("ack ") and line.endswith("\n")]
    fcntl.ioctl(folder, SHUTDOWN, struct.pack("I", WITHOUT_FLUSHING))
    os.close(folder)
    process.kill()
    process.wait()
    reader.join()
    run("umount", mount)
    run("mount", "-o", "loop", image, mount)
    acknowledged.extend(seen)
    check = subprocess.run(
        [writer, os.path.join(mount, "w.pomona"), "--check"], input="".join(acknowledged), text=True,
        capture_output=True)
    return check.returncode == 0, check.stdout.strip() or check.stderr.strip()


def rounds(writer, count, *more):
    work = tempfile.mkdtemp()
    image, mount = os.path.join(work, "disk"), os.path.join(work, "mount")
    os.mkdir(mount)
    run("truncate", "-s", "256M", image)
    run("mkfs.ext4", "-q", "-F", image)
    run("mount", "-o", "loop", image, mount)
    bad, acknowledged, last = 0, [], ""
    try:
        for _ in range(count):
            whole, last = cut(writer, image, mount, acknowledged, *more)
            if not whole:
                bad += 1
                if "--early" in more:
                    break
                acknowledged.clear()
    finally:
        run("umount", mount)
    return bad, last


writer, count = sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 25
bad, last = rounds(writer, count)
print(f"{count} power cuts, {bad} with a loss. Last: {last}")
noticed, last = rounds(writer, count, "--early")
print(f"control that answers too early: {'noticed' if noticed else 'NOT noticed'}. {last}")
sys.exit(bad > 0 or noticed == 0)
