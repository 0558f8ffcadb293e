#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""layers.py [SOURCE_ROOT]: every folder of src/ includes only what its layer may use.

Fails with file and line of each include that the tables below do not allow, and of each header that
is included twice.
"""
import pathlib
import re
import sys

# What a folder may use of the project, besides itself. Complete: what is not named is forbidden.
MAY_USE = {
    "base": "",
    "model": "base",
    "store": "base model",
    "net": "base model",
    "exchange": "base model",
    "sync": "base model store net exchange",
    "chart": "base model",
    "report": "base model store chart exchange",
    "session": "base model store net exchange sync chart report",
    "ctl": "session model base",
    "widgets": "chart model base",
    "pages": "widgets session chart model base",
    "app": "pages widgets session base",
}
MAY_USE = {folder: set(names.split()) for folder, names in MAY_USE.items()}

GTK_FOLDERS = {"widgets", "pages", "app"}
DRAWING_FOLDERS = {"chart", "report", "session"} | GTK_FOLDERS

# Headers from outside: (pattern, folders that may include it). The first pattern that fits decides;
# a header that fits none has to be added here, which is the moment to think about its layer.
EXTERNAL = [
    (r"sqlite3(ext)?\.h", {"store"}),
    (r"libsoup/.*|libsecret/.*", {"net"}),
    (r"gtk/.*|gdk/.*|gsk/.*|graphene.*|adwaita\.h", GTK_FOLDERS),
    (r"cairo.*\.h|pango/.*|fontconfig/.*|hb.*\.h", DRAWING_FOLDERS),
    (r"archive.*\.h|expat\.h|xlsxwriter.*|libical/.*|poppler\.h", {"exchange"}),
    (r"igraph/.*|glpk\.h|gsl/.*", {"model"}),
    (r"glib\.h|glib-object\.h|glib-unix\.h|glib/.*|gobject/.*|gmodule\.h|gio/.*|json-glib/.*|libintl\.h",
     set(MAY_USE)),
    (r"(assert|ctype|errno|float|inttypes|limits|locale|math|setjmp|signal|stdalign|stdarg|stdatomic|"
     r"stdbool|stddef|stdint|stdio|stdlib|string|time|uchar|wchar|wctype)\.h", set(MAY_USE)),
    # The system is for those who do I/O: the model says what the domain is, and stays pure.
    (r"(dirent|fcntl|poll|pthread|pwd|strings|unistd|malloc)\.h|sys/.*|linux/.*", set(MAY_USE) - {"model"}),
]
EXTERNAL = [(re.compile(pattern), folders) for pattern, folders in EXTERNAL]

INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]')


def layer_of(path):
    """(folder, feature): the feature is set below src/pages, where each folder is a screen."""
    parts = path.parts
    return parts[0], parts[1] if parts[0] == "pages" and len(parts) > 2 else ""


def fault_of_project_include(path, header):
    """What is wrong with #include "header" in path (both below src/), or None."""
    folder, feature = layer_of(path)
    target, target_feature = layer_of(pathlib.PurePath(header))
    if "/" not in header:
        generated = re.fullmatch(r"qihe-[a-z-]+-(resources|enums)\.h", header)
        return None if generated else f'write it from src/: "{folder}/{header}"'
    if target not in MAY_USE:
        return f"there is no folder src/{target}"
    if target == folder:
        shared = target_feature in (feature, "")  # what stands in src/pages itself is for all of them
        return None if shared else "pages reach each other through win. actions"
    if target not in MAY_USE[folder]:
        return f"src/{folder} may not use src/{target}"
    return None


def fault_of_external_include(path, header):
    """What is wrong with #include <header> in path, or None."""
    folder, _ = layer_of(path)
    for pattern, folders in EXTERNAL:
        if pattern.fullmatch(header):
            if folder in folders:
                return None
            return f"src/{folder} may not use it; only {' '.join(sorted(folders))} may"
    return "this library is in no layer yet: add it to tests/tools/layers.py"


def faults_of_file(src, path):
    """Lines `file:line: fault` for one file; path is below src."""
    faults, seen = [], {}
    text = (src / path).read_text(encoding="utf-8")
    for number, line in enumerate(text.splitlines(), 1):
        match = INCLUDE.match(line)
        if not match:
            continue
        quote, header = match.groups()
        if header in seen:
            fault = f"is included in line {seen[header]} already"
        elif quote == '"':
            fault = fault_of_project_include(path, header)
        else:
            fault = fault_of_external_include(path, header)
        seen.setdefault(header, number)
        if fault:
            faults.append(f"src/{path}:{number}: {header}: {fault}")
    return faults


def faults_of_tree(root):
    src = root / "src"
    faults = []
    for path in sorted(file.relative_to(src) for file in src.rglob("*.[ch]")):
        if layer_of(path)[0] not in MAY_USE:
            faults.append(f"src/{path}: this folder is in no layer: add it to tests/tools/layers.py")
        else:
            faults += faults_of_file(src, path)
    return faults


if __name__ == "__main__":
    found = faults_of_tree(pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else "."))
    print(*found, sep="\n", end="\n" if found else "")
    sys.exit(1 if found else 0)
