"""detect-secrets with its default plugins and filters, each prompt as a file."""

import tempfile
from importlib.metadata import version
from pathlib import Path

from common import run
from detect_secrets.core.scan import scan_file
from detect_secrets.settings import default_settings

folder = tempfile.TemporaryDirectory()
path = Path(folder.name) / "prompt.txt"


def find(text):
    path.write_text(text, encoding="utf-8")
    lines = text.split("\n")
    starts = [0]
    for line in lines:
        starts.append(starts[-1] + len(line) + 1)
    found = []
    for secret in scan_file(str(path)):
        line = lines[secret.line_number - 1]
        column = line.find(secret.secret_value or "")
        # A private key is only reported as its first line.
        start, length = (column, len(secret.secret_value)) if secret.secret_value else (0, len(line))
        if column >= 0:
            at = starts[secret.line_number - 1] + start
            found.append((at, at + length, "SECRET"))
    return found


with default_settings():
    run(version("detect-secrets"), find)
