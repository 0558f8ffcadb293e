# SPDX-License-Identifier: GPL-3.0-or-later
"""How long is waited for what has to come: for all tests, here alone. What comes at once is not waited for."""
import os

# Until what has to come is missed: a machine that does much else at the same time is slow.
TIMEOUT = float(os.environ.get("UI_TIMEOUT", "20"))
# Until what may have been lost, as a click on a menu that was just closing, is done again.
RETRY = TIMEOUT / 4
