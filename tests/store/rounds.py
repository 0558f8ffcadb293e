#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""rounds.py QIHECTL: rounds and what is in them, on the command line."""
import json
import sqlite3
import subprocess
import sys
import unittest

from roundtest import INDICATORS, QIHECTL, RoundTest


class Making(RoundTest):
    def test_from_file(self):
        made = self.make()
        self.assertEqual({"code": "first", "title": None, "date": "2026-01-31", "evaluator": "self",
                          "framework": "consortium-fit@1", "state": "open", "unknown": "range",
                          "closed_at": None, "closed_head": None, "people": ["A", "B"],
                          "based_on": None, "note": None, "scenario": False},
                         {key: made[key] for key in made if key not in ("id", "cases", "uses")})
        self.assertEqual(["ours", "ref"], [case["id"] for case in made["cases"]])
        self.assertEqual({name: "partial" for name in INDICATORS}, self.case(made)["ratings"])
        self.assertEqual("n", self.case(made)["texts"][INDICATORS[0]]["note"])
        self.assertTrue(self.case(made)["ours"])
        self.assertTrue(self.answer("verify")["ok"])

    def test_answer_can_be_evaluated(self):
        made = self.make()
        path = self.write("answer.json", json.dumps(made))
        fits = json.loads(self.run_command("evaluate", "--round=first", "--format=json").stdout)
        done = subprocess.run([QIHECTL, "evaluate", path, "--format=json"], check=True,
                              capture_output=True, env=self.environment, timeout=60)
        self.assertEqual(json.loads(done.stdout), fits)
        for case, fit in zip(made["cases"], fits["cases"]):
            self.assertEqual(fit, {key: case[key] for key in fit})

    def test_from_scratch(self):
        self.make()
        made = self.answer("round", "new", "--date=2026-02-28", "--evaluator=superior")
        self.assertEqual("2026-02-superior", made["code"])
        self.assertEqual([("ours", {}, {}, True)], [(case["id"], case["ratings"], case["texts"], case["ours"])
                                                    for case in made["cases"]])

    def test_from_a_round(self):
        first = self.make()
        made = self.answer("round", "new", "--date=2026-02-28", "--based-on=first")
        self.assertEqual(first["id"], made["based_on"])
        for code in ("ours", "ref"):
            self.assertEqual(self.case(first, code)["ratings"], self.case(made, code)["ratings"])
            self.assertEqual(self.case(first, code)["texts"], self.case(made, code)["texts"])
        self.answer("undo")
        self.assertEqual(["first"], [one["code"] for one in self.answer("round", "list")["rounds"]])

    def test_file_on_a_round(self):
        self.make()
        path = self.write("x.csv", "case,indicator,status,reason\nours,技术转让,described,because\n")
        self.assertEqual({}, self.case(self.answer("round", "new", "--code=free", "--from", path))["texts"]
                         .get(INDICATORS[0], {}))
        made = self.answer("round", "new", "--code=based", "--from", path, "--based-on=first")
        self.assertEqual({"technology.transfer": "described"}, self.case(made)["ratings"])
        self.assertEqual({"note": "n", "reason": "because"}, self.case(made)["texts"]["technology.transfer"])

    def test_delete(self):
        """It takes along all that belongs to it, and undoing brings all of it back."""
        path = self.write("a.txt", "text")
        first = self.make()
        self.answer("attach", "first", "ours", INDICATORS[0], path)
        self.answer("measure", "add", "first", "ours", "Do")
        self.answer("use", "add", "first", "policy", "x")
        self.run_command("round", "weight", "first", "60")
        before = self.answer("round", "show", "first")
        self.assertEqual(first["id"], self.answer("round", "delete", "first")["id"])
        self.assertEqual([], self.answer("round", "list")["rounds"])
        with sqlite3.connect(self.database) as connection:
            for table in ("consortium_case", "rating", "attachment", "measure", "result_use", "evaluator_weight"):
                self.assertEqual(0, connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0], table)
        self.assertTrue(self.answer("verify")["ok"])
        self.answer("undo")
        self.assertEqual(before, self.answer("round", "show", "first"))
        self.assertTrue(self.answer("verify")["ok"])

    def test_delete_refused(self):
        self.make()
        self.answer("round", "new", "--code=second", "--date=2026-02-28", "--based-on=first")
        self.fails("round", "delete", "first", says=["second"])
        self.answer("round", "delete", "second")
        self.close()
        self.fails("round", "delete", "first", says=["closed"])

    def test_refused(self):
        self.make()
        self.fails("round", "new", "--code=first", says=["already"])
        self.fails("round", "new", "--code=a b", says=["code"])
        self.fails("round", "new", "--date=2026-02-30", says=["2026-02-30"])
        self.fails("round", "new", "--based-on=none", says=["none"])
        self.fails("round", "new", "--framework=none@1", says=["none@1"])
        self.fails("round", "new", "--evaluator=me", code=2, says=["me", "third-party"])
        self.fails("round", "new", "--dry-run", code=2, says=["--from"])
        self.fails("round", "show", "none", says=["none", "first"])
        self.fails("round", "nonsense", code=2)


class Import(RoundTest):
    def test_dry_run(self):
        path = self.write("x.csv", "case,indicator,status\nc,技术转让,good\nc,组织支持,absent\n")
        report = self.answer("round", "new", "--from", path, "--dry-run", code=1)
        self.assertEqual((2, 1, 1, 1, 1), tuple(report[key] for key in (
            "rows", "refused", "cases", "ratings", "n_problems")))
        self.assertEqual((2, 3), tuple(report["problems"][0][key] for key in ("row", "column")))
        self.assertFalse(self.database.exists())

    def test_all_or_good(self):
        path = self.write("x.csv", "case,indicator,status\nc,技术转让,good\nc,组织支持,absent\n")
        self.fails("round", "new", "--from", path, says=["x.csv: row 2, column C: ", "1 problem"])
        self.assertFalse(self.database.exists())
        made = self.answer("round", "new", "--from", path, "--take-good")
        self.assertEqual({"administration.organisation": "absent"}, self.case(made, "c")["ratings"])

    def test_template(self):
        made = self.make()
        path = self.folder / "template.csv"
        self.answer("round", "template", "first", path)
        again = self.answer("round", "new", "--code=again", "--from", path)
        for one, other in zip(made["cases"], again["cases"]):
            self.assertEqual((one["id"], one["ratings"], one["texts"]),
                             (other["id"], other["ratings"], other["texts"]))
        self.assertEqual([], self.answer("round", "new", "--from", path, "--dry-run")["notices"])

    def test_indicators_by_title_alone(self):
        path = self.write("x.csv", "案例,指标名称,状态\nc,组织支持,未见描述\n")
        made = self.answer("round", "new", "--from", path)
        self.assertEqual({"administration.organisation": "absent"}, self.case(made, "c")["ratings"])


class Editing(RoundTest):
    def test_rate(self):
        self.make()
        rate = ("rate", "first", "ours")
        answer = self.answer(*rate, "技术转让", "有具体描述", "--note=x", "--source=s", "--reason=r")
        self.assertEqual("described", self.case(answer)["ratings"]["technology.transfer"])
        self.assertEqual({"note": "x", "source": "s", "reason": "r"},
                         self.case(answer)["texts"]["technology.transfer"])
        answer = self.answer(*rate, "technology.transfer", "Unknown", "--note=")
        self.assertNotIn("technology.transfer", self.case(answer)["ratings"])
        self.assertNotIn("note", self.case(answer)["texts"]["technology.transfer"])
        answer = self.answer("annotate", answer["id"], "ours", "组织支持", "--note=y")
        self.assertEqual({"note": "y"}, self.case(answer)["texts"]["administration.organisation"])
        self.answer("undo")
        self.answer("undo")
        self.assertEqual("described", self.case(self.answer("round", "show", "first"))["ratings"]
                         ["technology.transfer"])

    def test_reason_of_each_change(self):
        self.make()
        rate = ("rate", "first", "ours", "技术转让")
        texts = lambda answer: self.case(answer)["texts"]["technology.transfer"]
        self.answer(*rate, "described", "--reason=r")
        self.assertEqual("r", texts(self.answer(*rate, "described"))["reason"])
        self.assertNotIn("reason", texts(self.answer(*rate, "absent")))
        self.assertEqual("q", texts(self.answer(*rate, "partial", "--reason=q"))["reason"])
        self.answer("undo")
        self.answer("undo")
        self.assertEqual("r", texts(self.answer("round", "show", "first"))["reason"])

    def test_measured(self):
        self.make()
        framework = json.loads(self.run_command("framework", "show", "consortium-fit@1").stdout)
        framework["id"] = "measured"
        framework["dimensions"][0]["indicators"][0].update({"id": INDICATORS[0], "unit": "%", "bands": [
            {"at_least": "60", "status": "described"}, {"status": "absent"}]})
        del framework["dimensions"][0]["indicators"][1]
        self.answer("framework", "import", self.write("f.json", json.dumps(framework)))
        path = self.write("m.csv", f"case,indicator,status\nours,{INDICATORS[0]},62.5 %\n")
        made = self.answer("round", "new", "--code=m", "--framework=measured@1", "--from", path, "--ours=ours")
        measured = lambda answer: (self.case(answer)["ratings"].get(INDICATORS[0]),
                                   self.case(answer)["texts"].get(INDICATORS[0], {}).get("value"))
        self.assertEqual(("described", "62.5"), measured(made))
        rate = ("rate", "m", "ours", INDICATORS[0])
        self.assertEqual(("absent", "59.9"), measured(self.answer(*rate, "５９.９％")))
        self.assertEqual(("described", None), measured(self.answer(*rate, "described")))
        self.fails(*rate, "many", says=["many"])

    def test_describe(self):
        self.make()
        describe = ("case", "describe", "first", "ours")
        about = lambda answer: tuple(self.case(answer)[name] for name in
                                     ("description", "resources", "information", "decision", "tags"))
        answer = self.answer(*describe, "--description=a park", "--decision=a council", "--tags=订单班、平台, 平台")
        self.assertEqual(("a park", None, None, "a council", ["订单班", "平台"]), about(answer))
        answer = self.answer(*describe, "--resources=by contract", "--decision=")
        self.assertEqual(("a park", "by contract", None, None, ["订单班", "平台"]), about(answer))
        self.assertEqual([], about(self.answer(*describe, "--tags="))[4])
        self.answer("undo")
        self.answer("undo")
        self.assertEqual("a council", about(self.answer("round", "show", "first"))[3])
        self.fails("case", "describe", "first", "nobody", "--tags=x", says=["nobody"])
        self.close()
        self.fails(*describe, "--tags=x", says=["first"])

    def test_profile(self):
        self.make()
        describe = ("case", "describe", "first", "ours")
        profile = lambda answer: self.case(answer)["profile"]
        empty = profile(self.answer("round", "show", "first"))
        self.assertEqual({"state": "open", "reason": None}, empty["checks"]["typical"])
        full = profile(self.answer(*describe, "--park-level=国家级新区", "--industries=chips", "--output=86.3亿元",
                                   "--check=typical=met:widely copied", "--check=rich=not-met"))
        self.assertEqual(("new-area", "chips", 863_000_000_000),
                         tuple(full[key] for key in ("park_level", "industries", "output")))
        self.assertEqual(({"state": "met", "reason": "widely copied"}, {"state": "not-met", "reason": None}),
                         (full["checks"]["typical"], full["checks"]["rich"]))
        begun = self.answer("round", "new", "--code=second", "--based-on=first")
        self.assertEqual(full, profile(begun))
        self.assertEqual({**full, "output": None, "park_level": None},
                         profile(self.answer(*describe, "--output=", "--park-level=")))
        self.answer("undo")
        self.assertEqual(full, profile(self.answer("round", "show", "first")))
        self.fails(*describe, "--park-level=moon", says=["moon", "new-area"])
        for wrong in ("many", "-1", "1.001"):
            self.fails(*describe, f"--output={wrong}", says=[wrong])
        self.fails(*describe, "--check=typical", says=["typical", "not-met"])
        self.fails(*describe, "--check=none=met", says=["none", "representative"])
        self.assertEqual(full, profile(self.answer("round", "show", "first")))
        self.assertTrue(self.answer("verify")["ok"])

    def test_rate_refused(self):
        self.make()
        self.fails("rate", "first", "ours", "技术转让", "partail", says=["partail", "partial"])
        self.fails("rate", "first", "ours", "technology.transfe", "absent", says=["technology.transfer"])
        self.fails("rate", "first", "nobody", "技术转让", "absent", says=["nobody", "ours, ref"])
        self.fails("rate", "second", "ours", "技术转让", "absent", says=["second", "first"])
        self.fails("rate", "first", "ours", "技术转让", code=2)

    def test_cases(self):
        self.make()
        answer = self.answer("case", "add", "first", "new", "New one")
        self.assertEqual({"zh": "New one", "en": "New one"}, self.case(answer, "new")["title"])
        self.fails("case", "add", "first", "new", "Again", says=["new"])
        self.fails("case", "add", "first", "x/y", "Slash", says=["code"])
        self.fails("case", "add", "first", "mine", "Mine", "--ours", says=["ours"])
        answer = self.answer("case", "rename", "first", "new", "Other")
        self.assertEqual("Other", self.case(answer, "new")["title"]["en"])
        answer = self.answer("case", "delete", "first", "ref")
        self.assertEqual(["ours", "new"], [case["id"] for case in answer["cases"]])
        self.answer("undo")
        self.assertEqual(3, len(self.case(self.answer("round", "show", "first"), "ref")["ratings"]))

    def test_attachments(self):
        self.make()
        place = ("first", "ours", "技术转让")
        path = self.write("纪要.txt", "text")
        attached = self.case(self.answer("attach", *place, path))["texts"]["technology.transfer"]["attachments"]
        self.assertEqual(["纪要.txt"], [one["name"] for one in attached])
        self.answer("attach", *place, path)
        self.fails("detach", *place, "纪要.txt", says=["more than one"])
        with sqlite3.connect(self.database) as connection:
            rating, = connection.execute("SELECT DISTINCT rating_id FROM attachment").fetchone()
        self.answer("detach", *place, attached[0]["id"])
        answer = self.answer("detach", *place, "纪要.txt")
        self.assertNotIn("attachments", self.case(answer)["texts"]["technology.transfer"])
        told = [(entry["entity"], entry["action"]) for entry in self.answer("history", "rating", rating)["entries"]]
        self.assertEqual([("rating", "add"), ("attachment", "add"), ("attachment", "add"),
                          ("attachment", "delete"), ("attachment", "delete")], told)
        self.fails("detach", *place, "纪要.txt", says=["纪要.txt"])
        self.fails("attach", *place, self.folder / "none.txt", says=["none.txt"])

    def test_measures(self):
        self.make()
        answer = self.answer("measure", "add", "first", "ours", "Agree", "--owner=Office", "--due=2026-09-30",
                             "--indicator=技术转让")
        measure = self.case(answer)["measures"][0]
        self.assertEqual({"indicator": "technology.transfer", "text": "Agree", "owner": "Office",
                          "due": "2026-09-30", "done": None}, {key: measure[key] for key in measure if key != "id"})
        answer = self.answer("measure", "set", "first", "ours", measure["id"], "--done=2026-09-01", "--owner=")
        self.assertEqual(("2026-09-01", None), tuple(self.case(answer)["measures"][0][key] for key in ("done", "owner")))
        self.fails("measure", "set", "first", "ours", measure["id"], "--due=soon", says=["soon"])
        self.fails("measure", "add", "first", "ours", "", says=["text"])
        self.assertEqual([], self.case(self.answer("measure", "delete", "first", "ours", measure["id"]))["measures"])
        self.fails("measure", "delete", "first", "ours", measure["id"], says=[measure["id"]])


class Uses(RoundTest):
    """What a result was used for: a round takes it when it is closed as well."""

    def add(self, *arguments):
        return self.answer("use", "add", "first", *arguments)["uses"]

    def test_list(self):
        self.make()
        self.assertEqual([], self.answer("use", "list", "first")["uses"])
        self.close()
        self.add("policy", "Subsidies were revised", "--date=2026-07-15", "--by=Office")
        uses = self.add("院校考核", "年度考核", "--date=2026-08-01")
        self.assertEqual([("school-assessment", "年度考核", "2026-08-01", None),
                          ("policy", "Subsidies were revised", "2026-07-15", "Office")],
                         [(one["kind"], one["text"], one["date"], one["person"]) for one in uses])
        self.assertEqual(uses, self.answer("use", "list", "first")["uses"])
        self.assertIn("Subsidies were revised", self.run_command("use", "list", "first").stdout.decode())
        self.assertTrue(self.answer("verify")["ok"])

    def test_without_a_date_it_is_today(self):
        self.make()
        self.assertRegex(self.add("other", "x")[0]["date"], r"^20\d\d-\d\d-\d\d$")

    def test_change(self):
        self.make()
        use, = self.add("policy", "x", "--date=2026-07-15", "--by=Office")
        self.close()
        changed, = self.answer("use", "set", "first", use["id"], "--kind=resources", "--by=")["uses"]
        self.assertEqual({**use, "kind": "resources", "person": None}, changed)
        self.answer("undo")
        self.assertEqual([use], self.answer("use", "list", "first")["uses"])
        self.assertEqual([], self.answer("use", "delete", "first", use["id"])["uses"])
        self.answer("undo")
        self.assertEqual([use], self.answer("use", "list", "first")["uses"])
        told = [entry["action"] for entry in self.answer("history", "result_use", use["id"])["entries"]]
        self.assertEqual(["add", "set", "set", "delete", "add"], told)
        self.assertTrue(self.answer("verify")["ok"])

    def test_of_its_round(self):
        self.make()
        use, = self.add("policy", "x")
        self.answer("round", "new", "--code=second", "--based-on=first")
        self.assertEqual([], self.answer("use", "list", "second")["uses"])
        self.fails("use", "set", "second", use["id"], "--text=y", says=["second", use["id"]])
        self.fails("use", "delete", "second", use["id"], says=["use list"])

    def test_refused(self):
        self.make()
        self.fails("use", "add", "first", "polcy", "x", says=["polcy", "policy", "school-assessment"])
        self.fails("use", "add", "first", "policy", " ", says=["text"])
        self.fails("use", "add", "first", "policy", "x", "--date=2026-02-30", says=["2026-02-30"])
        self.fails("use", "add", "none", "policy", "x", says=["none", "first"])


class Weights(RoundTest):
    """Rounds of one time by different evaluators, closed as they are."""

    def both(self):
        self.make()
        self.answer("round", "new", "--code=second", "--date=2026-03-31", "--evaluator=third-party", "--based-on=first")
        self.answer("rate", "second", "ours", INDICATORS[0], "absent", "--reason=r")
        for code in ("first", "second"):
            self.close(code)

    def talent(self, answer):
        return answer["cases"][0]["dimensions"][0]

    def test_weighed(self):
        self.both()
        answer = self.answer("round", "evaluators", "first")
        self.assertEqual([("first", "self", 100), ("second", "third-party", 100)],
                         [(one["code"], one["evaluator"], one["weight"]) for one in answer["rounds"]])
        self.assertEqual(["ours", "ref"], [one["id"] for one in answer["cases"]])
        self.assertEqual(("19/20", "low"), (self.talent(answer)["least"], self.talent(answer)["level"]))
        answer = self.answer("round", "weight", "second", "50")
        self.assertEqual([50, 100], [one["weight"] for one in answer["rounds"]])
        self.assertEqual("14/15", self.talent(answer)["most"])  # (2·9/10 + 1) ÷ 3
        self.assertEqual("9/10", self.talent(self.answer("round", "weight", "second", "0"))["least"])
        self.assertEqual("19/20", self.talent(self.answer("round", "weight", "first", "0"))["least"])  # then as equals
        self.answer("undo")
        self.assertEqual([100, 0], [one["weight"] for one in self.answer("round", "evaluators", "first")["rounds"]])
        self.assertIn("counts 0%", self.run_command("round", "evaluators", "first").stdout.decode())
        self.assertTrue(self.answer("verify")["ok"])

    def test_range(self):
        self.make()
        self.answer("round", "new", "--code=second", "--date=2026-03-31", "--evaluator=superior", "--based-on=first")
        talent = self.talent(self.answer("round", "evaluators", "second"))
        self.assertEqual(("1/10", "9/10", None, "high", "low"),
                         tuple(talent[key] for key in ("least", "most", "level", "best", "worst")))

    def test_alone(self):
        self.make()
        self.fails("round", "evaluators", "first", says=["first", "183"])
        self.fails("round", "weight", "first", "5", says=["nothing to weigh"])
        self.answer("round", "new", "--code=late", "--date=2026-09-01", "--evaluator=superior")
        self.fails("round", "evaluators", "first", says=["nothing to weigh"])


class Closing(RoundTest):
    def test_asks_how_unknown_counts(self):
        self.make()
        self.fails("round", "close", "first", says=["28 ratings", "--unknown=range"])
        self.fails("round", "close", "first", "--unknown=present", code=2, says=["present"])

    def test_rule(self):
        self.make()
        closed = self.close()
        self.assertEqual(("closed", "absent"), (closed["state"], closed["unknown"]))
        self.assertEqual("low", self.case(closed)["dimensions"][0]["level"])
        self.fails("round", "close", "first", "--unknown=absent", says=["closed already"])

    def test_reasons(self):
        self.make()
        self.close()
        self.answer("round", "new", "--code=second", "--based-on=first")
        self.answer("rate", "second", "ours", "技术转让", "absent")
        self.fails("round", "close", "second", "--unknown=range", says=["ours/technology.transfer"])
        self.answer("annotate", "second", "ours", "技术转让", "--reason=Contract ended")
        self.close("second")

    def test_head(self):
        self.make()
        head = self.answer("verify")
        closed = self.close()
        self.assertEqual(f"{head['entries']}:{head['head']}", closed["closed_head"])
        self.assertTrue(self.answer("verify")["ok"])

    def test_no_command_changes_it(self):
        """Every command on a place, an undo of each batch and a redo: the round stays."""
        self.make()
        path = self.write("a.txt", "text")
        self.answer("attach", "first", "ours", "技术转让", path)
        self.answer("measure", "add", "first", "ours", "Do")
        measure = self.case(self.answer("round", "show", "first"))["measures"][0]["id"]
        self.answer("rate", "first", "ours", "技术转让", "absent")
        self.answer("undo")
        before = self.close()
        place = ("first", "ours", "技术转让")
        for command in (
                ("rate", *place, "absent"), ("annotate", *place, "--note=x"), ("annotate", *place, "--reason=x"),
                ("rate", "first", "ours", "组织支持", "absent"), ("attach", *place, path), ("detach", *place, "a.txt"),
                ("case", "add", "first", "x", "X"), ("case", "rename", "first", "ours", "X"),
                ("case", "delete", "first", "ours"), ("case", "delete", "first", "ref"),
                ("measure", "add", "first", "ours", "X"), ("measure", "set", "first", "ours", measure, "--text=X"),
                ("measure", "delete", "first", "ours", measure), ("round", "close", "first", "--unknown=range")):
            with self.subTest(command):
                self.fails(*command, says=["closed"])
        self.fails("undo", says=["nothing was undone", "“first” is closed"])
        self.fails("redo", says=["nothing was redone"])
        for entity, name in (("round", before["id"]), ("measure", measure)):
            for entry in self.answer("history", entity, name)["entries"]:
                self.run_command("undo", "--batch", entry["batch"])
        self.assertEqual(before, self.answer("round", "show", "first"))
        self.assertTrue(self.answer("verify")["ok"])

    def test_render(self):
        self.make()
        self.close()
        self.answer("round", "new", "--code=second", "--based-on=first")
        for code in ("first", "second"):
            done = self.run_command("render", "heatmap", "--round", code, "--output", self.folder / f"{code}.svg")
            self.assertEqual(b"", done.stderr)
        done = self.run_command("render", "heatmap", "--round=third", "--output=x.svg")
        self.assertEqual(1, done.returncode)
        self.assertIn(b"third", done.stderr)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
