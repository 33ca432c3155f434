"""Prints the sources of a folder as `fair-copy filter` reads them: a document a line, in the order of a build."""

import base64
import json
import os
import sys

SOURCES = (".txt", ".text", ".md", ".markdown")
SIDECARS = (".meta.yaml", ".meta.yml", ".meta.json")


def files_below(folder):
    for parent, _, names in os.walk(folder):
        for name in names:
            yield os.path.relpath(os.path.join(parent, name), folder).replace(os.sep, "/")


def main(folder):
    def encoded(path):
        with open(os.path.join(folder, path), "rb") as file:
            return base64.b64encode(file.read()).decode("ascii")

    paths = set(files_below(folder))
    # A build sorts by UTF-16 code units.
    for path in sorted(paths, key=lambda path: path.encode("utf-16-be")):
        stem, ending = os.path.splitext(path)
        if ending.lower() not in SOURCES:
            continue
        document = {"path": path, "base64": encoded(path)}
        for sidecar in (stem + ending for ending in SIDECARS):
            if sidecar in paths:
                document["sidecar"] = {"path": sidecar, "base64": encoded(sidecar)}
        print(json.dumps(document))


main(sys.argv[1])
