#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The checks of the source are checked: each is fed what it has to find, and what it has to let pass."""
import pathlib
import tempfile
import unittest

import headers
import layers

LICENCE = "/* SPDX-License-Identifier: GPL-3.0-or-later */\n\n"


def faults_of(check, files):
    """What check says of a source tree made of files: {path below src: text}."""
    with tempfile.TemporaryDirectory() as folder:
        root = pathlib.Path(folder)
        for path, text in files.items():
            file = root / "src" / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8")
        return check.faults_of_tree(root)


class Layers(unittest.TestCase):
    def assert_refused(self, path, include):
        faults = faults_of(layers, {path: f"/* first line */\n#include {include}\n"})
        self.assertEqual(len(faults), 1, f"{path} with {include}: {faults}")
        self.assertTrue(faults[0].startswith(f"src/{path}:2: {include[1:-1]}: "), faults[0])

    def assert_allowed(self, path, include):
        self.assertEqual(faults_of(layers, {path: f"#include {include}\n"}), [])

    def test_folders(self):
        self.assert_refused("base/a.c", '"model/qihe-fit.h"')
        self.assert_refused("model/a.c", '"store/qihe-store.h"')
        self.assert_refused("chart/a.c", '"store/qihe-store.h"')
        self.assert_refused("ctl/a.c", '"store/qihe-store.h"')
        self.assert_refused("ctl/a.c", '"exchange/qihe-csv.h"')
        self.assert_refused("widgets/a.c", '"session/qihe-session.h"')
        self.assert_refused("session/a.c", '"widgets/qihe-chart-view.h"')
        self.assert_refused("session/a.h", '"nowhere/a.h"')
        self.assert_allowed("session/a.c", '"store/qihe-store.h"')
        self.assert_allowed("app/a.c", '"pages/overview/qihe-overview-page.h"')
        self.assert_allowed("model/a.c", '"model/qihe-fit.h"')

    def test_pages(self):
        self.assert_refused("pages/case/a.c", '"pages/matrix/qihe-matrix-page.h"')
        self.assert_refused("pages/case/a.c", '"store/qihe-store.h"')
        self.assert_allowed("pages/case/a.c", '"pages/case/qihe-case-page.h"')
        self.assert_refused("pages/qihe-page.c", '"pages/case/qihe-case-page.h"')
        self.assert_allowed("pages/case/a.c", '"chart/qihe-chart.h"')
        self.assert_allowed("pages/case/a.c", '"pages/qihe-page.h"')

    def test_libraries(self):
        self.assert_refused("session/a.c", "<sqlite3.h>")
        self.assert_refused("exchange/a.c", "<libsoup/soup.h>")
        self.assert_refused("store/a.c", "<libsecret/secret.h>")
        self.assert_refused("chart/a.c", "<gtk/gtk.h>")
        self.assert_refused("session/a.c", "<adwaita.h>")
        self.assert_refused("model/a.c", "<cairo.h>")
        self.assert_refused("model/a.c", "<sys/stat.h>")
        self.assert_refused("base/a.c", "<curl/curl.h>")
        self.assert_allowed("store/a.c", "<sqlite3.h>")
        self.assert_allowed("net/a.c", "<libsoup/soup.h>")
        self.assert_allowed("pages/case/a.c", "<adwaita.h>")
        self.assert_allowed("chart/a.c", "<pango/pangocairo.h>")
        self.assert_allowed("model/a.c", "<glib/gi18n-lib.h>")

    def test_form(self):
        self.assert_refused("model/a.c", '"qihe-fit.h"')
        self.assert_allowed("base/a.c", '"qihe-data-resources.h"')
        self.assertEqual(faults_of(layers, {"extra/a.c": ""}),
                         ["src/extra/a.c: this folder is in no layer: add it to tests/tools/layers.py"])
        twice = faults_of(layers, {"base/a.c": "#include <glib.h>\n#include <string.h>\n# include <glib.h>\n"})
        self.assertEqual(twice, ["src/base/a.c:3: glib.h: is included in line 1 already"])


class Headers(unittest.TestCase):
    def assert_undocumented(self, body, *expected):
        found = [name for _, name in headers.undocumented(LICENCE + "#pragma once\n\n" + body)]
        self.assertEqual(found, list(expected), body)

    def test_comments(self):
        self.assert_undocumented("void qihe_a_run (void);\n", "qihe_a_run")
        self.assert_undocumented("/** runs */\nvoid qihe_a_run (void);\n")
        self.assert_undocumented("/** runs */\n\nvoid qihe_a_run (void);\n")
        self.assert_undocumented("/** runs */\nvoid qihe_a_run (void);\nvoid qihe_a_halt (void);\n")
        self.assert_undocumented("/** runs */\nvoid qihe_a_run (void);\n\nvoid qihe_a_halt (void);\n",
                                 "qihe_a_halt")
        self.assert_undocumented("void qihe_a_run (void);\n/** halts */\nvoid qihe_a_halt (void);\n",
                                 "qihe_a_run")
        self.assert_undocumented("/**\n * runs\n\n * far\n */\nvoid qihe_a_run (void);\n")

    def test_said_by_name(self):
        self.assert_undocumented("const char *qihe_a_get_title (QiheA *self);\n"
                                 "void qihe_a_free (QiheA *self);\nGQuark qihe_a_error_quark (void);\n")

    def test_no_functions(self):
        self.assert_undocumented("typedef void (*qihe_callback) (int);\n")
        self.assert_undocumented("struct _QiheA {\n  void (*run) (void);\n\n  int (*qihe_x) (void);\n};\n")
        self.assert_undocumented("#define qihe_a_run(x) (x)\n")

    def test_line(self):
        text = LICENCE + "#pragma once\n\nstruct a {\n\n  int b;\n};\n\nchar *\nqihe_a_run (void);\n"
        self.assertEqual(headers.undocumented(text), [(11, "qihe_a_run")])

    def test_files(self):
        faults = faults_of(headers, {"base/a.h": "\n", "base/a.c": "\n"})
        self.assertEqual(len(faults), 3, faults)


if __name__ == "__main__":
    unittest.main()
