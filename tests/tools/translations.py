#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""translations.py [--update] [SOURCE_ROOT]: po/POTFILES is complete and every catalogue is too.

--update writes po/POTFILES and merges new messages into the catalogues, untranslated.
"""
import argparse
import pathlib
import re
import subprocess
import sys
import tempfile

# As the preset "glib" of Meson's i18n module has it, so that a check here and a build say the same.
KEYWORDS = ["_", "N_", "C_:1c,2", "NC_:1c,2", "g_dcgettext:2", "g_dngettext:2,3", "g_dpgettext2:2c,3"]
CALL = re.compile(r"\b(_|N_|C_|NC_|n?gettext|g_d[np]?gettext2?)\s*\(\s*\"")
MARKED = re.compile(r'translatable="(yes|true)"')


def files_with_messages(root):
    """What po/POTFILES has to name, sorted."""
    found = [path for path in root.glob("src/**/*.[ch]") if CALL.search(path.read_text(encoding="utf-8"))]
    found += [path for path in root.glob("ui/**/*.ui") if MARKED.search(path.read_text(encoding="utf-8"))]
    found += [path for pattern in ("*.desktop.in", "*.metainfo.xml.in", "*.gschema.xml")
              for path in root.glob("data/" + pattern)]
    return sorted(str(path.relative_to(root)) for path in found)


def listed_files(root):
    lines = (root / "po/POTFILES").read_text(encoding="utf-8").splitlines()
    return [line.strip() for line in lines if line.strip() and not line.startswith("#")]


def faults_of_list(root):
    listed, needed = listed_files(root), files_with_messages(root)
    faults = [f"po/POTFILES: {name} has messages and is not listed" for name in needed if name not in listed]
    faults += [f"po/POTFILES: {name} is not there" for name in listed if not (root / name).is_file()]
    if listed != sorted(set(listed)):
        faults.append("po/POTFILES: keep it sorted, each file once")
    return faults


def run(root, *command):
    return subprocess.run(command, cwd=root, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False)


def extract(root, template):
    """Writes all messages to template; returns what xgettext complains of."""
    keywords = [f"--keyword={word}" for word in KEYWORDS]
    done = run(root, "xgettext", "--from-code=UTF-8", "--add-comments", "--package-name=qihe",
               "--add-location=file", "--files-from=po/POTFILES", f"--output={template}", *keywords)
    return [f"xgettext: {line}" for line in done.stdout.splitlines() if "warning" in line or done.returncode]


def faults_of_catalogue(root, template, language):
    catalogue = f"po/{language}.po"
    # Not into /dev/null: for root, msgfmt would put a file in its place.
    checked = run(root, "msgfmt", "--check", f"--output-file={template.with_suffix('.mo')}", catalogue)
    if checked.returncode:
        return checked.stdout.splitlines()
    merged = template.with_suffix(".po")
    run(root, "msgmerge", "--quiet", "--no-fuzzy-matching", f"--output-file={merged}", catalogue, template)
    faults = []
    for fault, option in (("not translated", "--untranslated"), ("fuzzy", "--only-fuzzy")):
        entries = run(root, "msgattrib", "--no-obsolete", "--no-wrap", option, merged).stdout
        messages = re.findall(r'^msgid (?!""\nmsgstr ""\n")((?:".*"\n?)+)', entries, re.M)
        faults += [f"{catalogue}: {fault}: {message.strip()}" for message in messages]
    return faults


def languages(root):
    return (root / "po/LINGUAS").read_text(encoding="utf-8").split()


def faults_of_tree(root):
    faults = faults_of_list(root)
    if faults:
        return faults
    with tempfile.TemporaryDirectory() as folder:
        template = pathlib.Path(folder) / "qihe.pot"
        faults = extract(root, template)
        for language in languages(root):
            faults += faults_of_catalogue(root, template, language)
    return faults


def update(root):
    (root / "po/POTFILES").write_text("\n".join(files_with_messages(root)) + "\n", encoding="utf-8")
    with tempfile.TemporaryDirectory() as folder:
        template = pathlib.Path(folder) / "qihe.pot"
        faults = extract(root, template)
        for language in languages(root):
            run(root, "msgmerge", "--quiet", "--update", "--backup=none", "--add-location=file", "--no-fuzzy-matching",
                f"po/{language}.po", template)
    return faults


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--update", action="store_true")
    parser.add_argument("root", nargs="?", default=".", type=pathlib.Path)
    options = parser.parse_args()
    found = (update if options.update else faults_of_tree)(options.root.resolve())
    print(*found, sep="\n", end="\n" if found else "")
    if found and not options.update:
        print("`tests/tools/translations.py --update` lists files and adds messages; then translate them in po/")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
