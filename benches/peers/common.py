"""What the Python peers share: prompts in, findings in bytes and times out, as JSON."""

import json
import sys
import time


def run(version, find):
    prompts = json.load(sys.stdin)
    find("Warm up: mail jane@acme-corp.com, token abc")
    findings, micros = [], []
    for text in prompts:
        begin = time.perf_counter()
        found = find(text)
        micros.append((time.perf_counter() - begin) * 1e6)
        in_bytes = lambda at: len(text[:at].encode("utf-8"))
        findings.append([[in_bytes(start), in_bytes(end), label] for start, end, label in found])
    json.dump({"version": version, "findings": findings, "micros": micros}, sys.stdout)
