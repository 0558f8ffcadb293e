#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The checks of translations, of the Flatpak manifest and the tally are fed what they have to find."""
import contextlib
import io
import json
import pathlib
import tempfile
import unittest

import flatpak
import tally
import translations

PO_HEADER = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=UTF-8\\n"\n"Language: zh_CN\\n"\n\n'
UNDO = 'msgid "Undo"\nmsgstr "撤销"\n\n'


class InFolder(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.root = pathlib.Path(folder.name)

    def write(self, files):
        for path, text in files.items():
            file = self.root / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8")


class Translations(InFolder):
    def faults(self, catalogue=PO_HEADER + UNDO, potfiles="src/app/a.c\n", **more):
        self.write({"src/app/a.c": 'const char *a = _("Undo");\n', "src/app/b.c": "int b;\n",
                    "po/LINGUAS": "zh_CN\n", "po/POTFILES": potfiles, "po/zh_CN.po": catalogue})
        self.write(more)
        return translations.faults_of_tree(self.root)

    def test_complete(self):
        self.assertEqual(self.faults(), [])

    def test_catalogue(self):
        for case, catalogue in {
            "missing": PO_HEADER,
            "untranslated": PO_HEADER + 'msgid "Undo"\nmsgstr ""\n',
            "fuzzy": PO_HEADER + "#, fuzzy\n" + UNDO,
            "broken": PO_HEADER + 'msgid "Undo"\n',
        }.items():
            with self.subTest(case):
                self.assertNotEqual(self.faults(catalogue), [])

    def test_format(self):
        self.write({"src/app/c.c": '#define C ngettext ("%u file", "%u files", n)\n'})
        catalogue = PO_HEADER.rstrip() + '\n"Plural-Forms: nplurals=1; plural=0;\\n"\n\n' + UNDO
        wrong = '#, c-format\nmsgid "%u file"\nmsgid_plural "%u files"\nmsgstr[0] "%s 个文件"\n'
        potfiles = "src/app/a.c\nsrc/app/c.c\n"
        self.assertEqual(self.faults(catalogue + wrong.replace("%s", "%u"), potfiles), [])
        self.assertNotEqual(self.faults(catalogue + wrong, potfiles), [])

    def test_potfiles(self):
        self.assertEqual(self.faults(potfiles="src/app/a.c\nsrc/app/gone.c\n"),
                         ["po/POTFILES: src/app/gone.c is not there"])
        self.write({"ui/a.ui": '<interface><property translatable="yes">Undo</property></interface>'})
        self.assertEqual(self.faults(), ["po/POTFILES: ui/a.ui has messages and is not listed"])
        self.assertEqual(self.faults(potfiles="ui/a.ui\nsrc/app/a.c\n"),
                         ["po/POTFILES: keep it sorted, each file once"])

    def test_update(self):
        self.faults(potfiles="", catalogue=PO_HEADER)
        self.assertEqual(translations.update(self.root), [])
        self.assertEqual((self.root / "po/POTFILES").read_text(encoding="utf-8"), "src/app/a.c\n")
        self.assertIn('msgid "Undo"\nmsgstr ""', (self.root / "po/zh_CN.po").read_text(encoding="utf-8"))


class Manifest(InFolder):
    def faults(self, **changes):
        manifest = {"id": "org.example.A", "runtime": "r", "runtime-version": "1", "sdk": "s", "command": "a",
                    "finish-args": sorted(flatpak.PERMISSIONS),
                    "modules": [{"name": "a", "buildsystem": "meson", "sources": [{"type": "dir", "path": "."}]}]}
        manifest.update(changes)
        self.write({"org.example.A.yml": json.dumps(manifest)})
        return flatpak.faults_of_manifest(self.root / "org.example.A.yml", "org.example.A")

    def test_manifest(self):
        self.assertEqual(self.faults(), [])
        self.assertEqual(len(self.faults(id="org.example.B")), 1)
        self.assertEqual(len(self.faults(command="")), 1)
        self.assertEqual(len(self.faults(modules=[{"name": "a", "buildsystem": "meson", "sources": []}])), 1)

    def test_permissions(self):
        more = sorted(flatpak.PERMISSIONS) + ["--filesystem=home"]
        self.assertEqual(len(self.faults(**{"finish-args": more})), 1)
        self.assertEqual(len(self.faults(**{"finish-args": more[1:-1]})), 1)


class Tally(InFolder):
    def tally(self, *results):
        lines = [json.dumps({"name": f"test {index}", "result": result}) for index, result in enumerate(results)]
        self.write({"log.json": "\n".join(lines)})
        with contextlib.redirect_stdout(io.StringIO()) as out:
            status = tally.main([str(self.root / "log.json")])
        return status, out.getvalue().splitlines()[-1]

    def test_tally(self):
        self.assertEqual(self.tally("OK", "OK", "SKIP"), (0, "2 passed, 0 failed"))
        self.assertEqual(self.tally("OK", "FAIL", "TIMEOUT", "ERROR"), (1, "1 passed, 3 failed"))

    def test_nothing_ran(self):
        self.assertEqual(self.tally("SKIP"), (1, "0 passed, 0 failed"))
        with contextlib.redirect_stdout(io.StringIO()) as out:
            self.assertEqual(tally.main([str(self.root / "none.json")]), 1)
        self.assertIn("0 passed, 1 failed", out.getvalue())


if __name__ == "__main__":
    unittest.main()
