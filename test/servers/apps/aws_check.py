"""Checks parameters against AWS's own service models: a list of [service, operation, parameters] on standard input; prints what is wrong."""
import json
import sys

import botocore.session
from botocore.validate import ParamValidator

session = botocore.session.get_session()
problems = []
for service, operation, parameters in json.load(sys.stdin):
    shape = session.get_service_model(service).operation_model(operation).input_shape
    report = ParamValidator().validate(parameters, shape)
    if report.has_errors():
        problems.append(f"{service} {operation}: {report.generate_report()}")

    # What ParamValidator does not look at.
    def unlisted(value, shape, path):
        if shape.type_name == "structure":
            for name, part in value.items():
                if name not in shape.members:
                    problems.append(f"{service} {operation}: unknown {path}.{name}")
                else:
                    unlisted(part, shape.members[name], f"{path}.{name}")
        elif shape.type_name == "list":
            for part in value:
                unlisted(part, shape.member, path)
        elif shape.type_name == "string" and shape.enum and value not in shape.enum:
            problems.append(f"{service} {operation}: {path} is {value}, not one of {shape.enum}")

    unlisted(parameters, shape, "")
print("\n".join(problems))
sys.exit(1 if problems else 0)
