# SPDX-License-Identifier: GPL-3.0-or-later
"""python3 -m uidrive tree|nameless: of the programs that run in this session."""
import sys

from . import dump_tree, nameless

if sys.argv[1:] == ["tree"]:
    dump_tree()
elif sys.argv[1:] == ["nameless"]:
    found = nameless()
    print(*found, sep="\n")
    sys.exit(1 if found else 0)
else:
    sys.exit(__doc__)
