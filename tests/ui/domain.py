# SPDX-License-Identifier: GPL-3.0-or-later
"""What the window has to show: the fit rules once more, on their own, from data/frameworks and data/sample."""
import collections
import fractions
import itertools
import json
import pathlib

from language import LANGUAGE, say, say_number

DATA = pathlib.Path(__file__).resolve().parents[2] / "data"
FRAMEWORK = json.loads((DATA / "frameworks/consortium-fit@1.json").read_text(encoding="utf-8"))
DOCUMENT = json.loads((DATA / "sample/sample.json").read_text(encoding="utf-8"))
SAMPLE = DOCUMENT["cases"]
N_ROUNDS = len(DOCUMENT["earlier"]) + 1
ADVICE = json.loads((DATA / "advice/consortium-fit.json").read_text(encoding="utf-8"))

CONSIDERATIONS = json.loads((DATA / "choices/consideration.json").read_text(encoding="utf-8"))["choices"]

DIMENSIONS = {one["id"]: one for one in FRAMEWORK["dimensions"]}
INDICATORS = {one["id"]: one for dimension in FRAMEWORK["dimensions"] for one in dimension["indicators"]}
STATUSES = {one["id"]: one for one in FRAMEWORK["statuses"]}
WEIGHTS = {name: fractions.Fraction(one["missing"]) for name, one in STATUSES.items()}
LEVELS = FRAMEWORK["levels"]
LIMITS = [fractions.Fraction(one["missing_at_most"]) for one in LEVELS]

Distance = collections.namedtuple("Distance", "level indicators only")


def word(bilingual):
    return bilingual["zh" if LANGUAGE else "en"]


def title(name):
    """Of a dimension or an indicator."""
    return word((DIMENSIONS.get(name) or INDICATORS[name])["title"])


def status_title(status):
    return word(STATUSES[status]["title"]) if status else say("not asked")


def level_title(level):
    return word(LEVELS[level]["title"])


def in_dimension(dimension):
    return [one["id"] for one in DIMENSIONS[dimension]["indicators"]]


def named(what, value=""):
    """What it is and how it stands, as a screen reader says it."""
    return say("%s: %s", what, value)


def level_of(share):
    return next(number for number, limit in enumerate(LIMITS) if share <= limit)


def count_title(count):
    """3, 1½; in Chinese 1.5"""
    if LANGUAGE and count % 1:
        return f"{float(count):g}"
    whole, half = divmod(count, 1)
    return f"{whole if whole or not half else ''}{'½' if half else ''}"


def capitalized(text):
    return text[:1].upper() + text[1:]


def model_title(levels):
    """The name of the model of a level for each dimension."""
    names = FRAMEWORK["models"]
    strong = [dimension for dimension, level in levels.items() if level == 0]
    if len(strong) == len(levels):
        return word(names["strong-balanced"])
    if strong:
        parts = names["strong"]
        return word(parts["separator"]).join(word(parts["prefix"]) + word(DIMENSIONS[one]["short"])
                                             for one in strong) + word(parts["suffix"])
    if len(set(levels.values())) == 1:
        return word(names["balanced"]).replace("{level}", level_title(min(levels.values())))
    return word(names["unbalanced"])


class Case:
    """Ratings by indicator; one that is not asked is not in it."""

    def __init__(self, ratings=None):
        self.ratings = dict(ratings or {})

    @classmethod
    def of_sample(cls, number=0):
        given = SAMPLE[number]["ratings"]
        return cls({name: one["status"] for name, one in given.items() if "status" in one})

    def with_status(self, indicator, status):
        changed = Case({**self.ratings, indicator: status})
        if status is None:
            del changed.ratings[indicator]
        return changed

    def unknown(self, dimension):
        return [name for name in in_dimension(dimension) if name not in self.ratings]

    def missing(self, dimension):
        """Least and most, in indicators."""
        known = sum(WEIGHTS[self.ratings[name]] for name in in_dimension(dimension) if name in self.ratings)
        return known, known + len(self.unknown(dimension))

    def levels(self, dimension):
        """Every level that a completion gives."""
        size = len(in_dimension(dimension))
        known, _ = self.missing(dimension)
        unknown = len(self.unknown(dimension))
        sums = {sum(some) for some in itertools.product(set(WEIGHTS.values()), repeat=unknown)}
        return {level_of((known + some) / size) for some in sums}

    def level_words(self, dimension):
        levels = self.levels(dimension)
        if len(levels) == 1:
            return level_title(min(levels))
        return say("%s to %s", level_title(min(levels)), level_title(max(levels)))

    def missing_words(self, dimension):
        size, unknown = len(in_dimension(dimension)), len(self.unknown(dimension))
        least, most = map(count_title, self.missing(dimension))
        if unknown:
            return say("%s to %s of %u missing, %u not asked", least, most, size, unknown)
        return say("%s of %u missing", least, size)

    def card(self, dimension):
        """What the card of a dimension is called."""
        return named(title(dimension), capitalized(self.level_words(dimension)))

    def models(self):
        """The names of every model that a completion gives."""
        possible = [self.levels(dimension) for dimension in DIMENSIONS]
        return {model_title(dict(zip(DIMENSIONS, some))) for some in itertools.product(*possible)}

    def model_card(self):
        models = self.models()
        model = min(models) if len(models) == 1 else word(FRAMEWORK["models"]["undetermined"])
        return named(say("Model"), capitalized(model))

    def distance(self, dimension, step):
        """To the level above (step -1) or below (1): None where there is none or something is unknown."""
        if self.unknown(dimension):
            return None
        level = min(self.levels(dimension))
        if not 0 <= level + step < len(LEVELS):
            return None
        gains = {name: WEIGHTS[self.ratings[name]] if step < 0 else 1 - WEIGHTS[self.ratings[name]]
                 for name in in_dimension(dimension)}
        missing, _ = self.missing(dimension)
        largest = sorted(gains, key=gains.get, reverse=True)  # stable: framework order among equals
        for size in range(1, len(largest) + 1):
            reached = level_of((missing + step * sum(map(gains.get, largest[:size]))) / len(gains))
            if reached != level:
                sets = [some for some in itertools.combinations(largest, size)
                        if level_of((missing + step * sum(map(gains.get, some))) / len(gains)) == reached]
                return Distance(reached, largest[:size], len(sets) == 1)
        return None

    def distance_words(self, dimension, step):
        distance = self.distance(dimension, step)
        messages = {
            (-1, True): ("%u more indicator lifts %s to %s: %s", "%u more indicators lift %s to %s: %s"),
            (-1, False): ("%u more indicator lifts %s to %s, for example: %s",
                          "%u more indicators lift %s to %s, for example: %s"),
            (1, True): ("Losing %u indicator drops %s to %s: %s", "Losing %u indicators drops %s to %s: %s"),
            (1, False): ("Losing %u indicator drops %s to %s, for example: %s",
                         "Losing %u indicators drops %s to %s, for example: %s")}
        names = say(", ").join(title(name) for name in distance.indicators)
        return say_number(*messages[step, distance.only], len(distance.indicators),
                          word(DIMENSIONS[dimension]["short"]), level_title(distance.level), names)
