"""Checks what is proposed for AWS against AWS's own service models.

Standard input is {"calls": [[service, operation, parameters], ...], "templates": [a CloudFormation template with gateway responses, ...]}.
Prints what is wrong.
"""
import json
import sys

import botocore.session
import yaml
from botocore.validate import ParamValidator

session = botocore.session.get_session()
problems = []


def check(service, operation, parameters):
    def problem(words):
        problems.append(f"{service} {operation}: {words}")

    # What ParamValidator does not look at.
    def unlisted(value, shape, path):
        if shape.type_name == "structure":
            for name, part in value.items():
                if name not in shape.members:
                    problem(f"unknown {path}.{name}")
                else:
                    unlisted(part, shape.members[name], f"{path}.{name}")
        elif shape.type_name == "list":
            for part in value:
                unlisted(part, shape.member, path)
        elif shape.type_name == "string" and shape.enum and value not in shape.enum:
            problem(f"{path} is {value}, not one of {shape.enum}")

    shape = session.get_service_model(service).operation_model(operation).input_shape
    report = ParamValidator().validate(parameters, shape)
    if report.has_errors():
        problem(report.generate_report())
    unlisted(parameters, shape, "")


class Template(yaml.SafeLoader):
    """Of CloudFormation's functions, those that stand for a text."""


Template.add_constructor("!Ref", lambda loader, node: loader.construct_scalar(node))


def gateway_responses(template):
    """The properties of each, named as in the call that CloudFormation makes of them."""
    for name, resource in yaml.load(template, Template)["Resources"].items():
        if resource.keys() != {"Type", "Properties"} or resource["Type"] != "AWS::ApiGateway::GatewayResponse":
            problems.append(f"{name} is no gateway response: {resource}")
        yield {key[0].lower() + key[1:]: value for key, value in resource["Properties"].items()}


proposed = json.load(sys.stdin)
for call in proposed["calls"]:
    check(*call)
for template in proposed["templates"]:
    for parameters in gateway_responses(template):
        check("apigateway", "PutGatewayResponse", parameters)
        for name, value in parameters["responseParameters"].items():
            if not name.startswith("gatewayresponse.header.") or value[0] + value[-1] != "''":
                problems.append(f"no constant for a header: {name}: {value}")
print("\n".join(problems))
sys.exit(1 if problems else 0)
