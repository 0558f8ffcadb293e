#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""flatpak.py MANIFEST APP_ID: the manifest is well-formed, and opens the sandbox no further than agreed."""
import pathlib
import sys

import yaml

PERMISSIONS = {"--share=ipc", "--socket=wayland", "--socket=fallback-x11", "--device=dri"}
NEEDED = ("id", "runtime", "runtime-version", "sdk", "command", "finish-args", "modules")


def faults_of_module(folder, module):
    faults = [f"a module has no {key}" for key in ("name", "buildsystem", "sources") if not module.get(key)]
    for source in module.get("sources", []):
        if source.get("type") == "dir" and not (folder / source["path"]).is_dir():
            faults.append(f"{module.get('name')}: there is no folder {source['path']}")
    return faults


def faults_of_manifest(path, app_id):
    manifest = yaml.safe_load(path.read_text(encoding="utf-8"))
    faults = [f"{key} is missing" for key in NEEDED if not manifest.get(key)]
    if manifest.get("id") != app_id or path.stem != app_id:
        faults.append(f"id and file name have to be {app_id}")
    for permission in set(manifest.get("finish-args", [])) ^ PERMISSIONS:
        faults.append(f"{permission}: not agreed, or missing; see PERMISSIONS in tests/tools/flatpak.py")
    for module in manifest.get("modules", []):
        faults += faults_of_module(path.parent, module)
    return faults


if __name__ == "__main__":
    found = [f"{sys.argv[1]}: {fault}" for fault in faults_of_manifest(pathlib.Path(sys.argv[1]), sys.argv[2])]
    print(*found, sep="\n", end="\n" if found else "")
    sys.exit(1 if found else 0)
