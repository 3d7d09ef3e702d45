"""What the fuzzer knows of the product beyond its OpenAPI document.

Most of what is drawn at random is refused for a reference that nothing has. So most calls name cases, services and people
that are there, and get to the rules behind the door. What a call was answered is written to FUZZ_ANSWERS, one JSON
document a line, for the comparison with what is recorded afterwards.
"""

import itertools
import json
import os

import schemathesis

with open(os.environ["FUZZ_KNOWN"], encoding="utf-8") as known:
    KNOWN = json.load(known)

ANSWERS = open(os.environ["FUZZ_ANSWERS"], "a", encoding="utf-8")

NUMBERS = itertools.count()

REFERENCES = {
    "entity": "services",
    "subject": "services",
    "unit": "units",
    "customer": "units",
    "holder": "people",
    "grantor": "people",
    "to": "people",
    "onBehalfOf": "people",
}


def pick(names, seed):
    return names[len(str(seed)) % len(names)]


def with_known_references(value, depth=0):
    """Most references are ones that the catalog has; which, depends on what was drawn, so that a seed repeats it."""
    if isinstance(value, list):
        return [with_known_references(each, depth + 1) for each in value]
    if not isinstance(value, dict):
        return value
    return {
        key: pick(KNOWN[REFERENCES[key]], each)
        if key in REFERENCES and isinstance(each, str) and len(each) % 8 != 0
        else with_known_references(each, depth + 1)
        for key, each in value.items()
    }


@schemathesis.hook
def map_path_parameters(context, path_parameters):
    if path_parameters and "id" in path_parameters:
        drawn = str(path_parameters["id"])
        if len(drawn) % 8 != 0:
            path_parameters["id"] = pick(KNOWN["cases"], drawn)
    return path_parameters


@schemathesis.hook
def map_query(context, query):
    return with_known_references(query) if query else query


@schemathesis.hook
def map_body(context, body):
    body = with_known_references(body)
    if isinstance(body, dict) and isinstance(body.get("idempotencyKey"), str):
        # Drawn again and again, a key would be refused before anything else is looked at.
        body["idempotencyKey"] = f"{body['idempotencyKey'][:80]}{next(NUMBERS)}"
    return body


@schemathesis.hook
def after_call(context, case, response):
    recorded = None
    if case.method.upper() == "POST" and response.status_code in (200, 202):
        answer = response.json()
        recorded = answer.get("command") or answer.get("id")
    ANSWERS.write(json.dumps({"status": response.status_code, "recorded": recorded}) + "\n")
    ANSWERS.flush()
