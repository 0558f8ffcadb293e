# SPDX-License-Identifier: GPL-3.0-or-later
"""What tests of the commands on rounds have in common."""
from commandtest import QIHECTL, CommandTest

INDICATORS = ["talent.course-standard", "technology.transfer", "administration.funding"]


class RoundTest(CommandTest):
    def make(self):
        """an open round `first` with our case and one reference"""
        path = self.write("first.csv", "case,indicator,status,note\n" + "".join(
            f"{case},{indicator},partial,n\n" for case in ("ours", "ref") for indicator in INDICATORS))
        return self.answer("round", "new", "--code=first", "--date=2026-01-31", "--from", path,
                           "--ours=ours", "--people=A、B")

    def case(self, answer, code="ours"):
        return next(one for one in answer["cases"] if one["id"] == code)

    def close(self, code="first"):
        return self.answer("round", "close", code, "--unknown=absent")
