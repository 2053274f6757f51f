"""Checks what is proposed for AWS against AWS's own service models.

Standard input is {"calls": [[service, operation, parameters], ...], "templates": [a CloudFormation template of a REST API, ...]}.
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


def parameters_of(properties, *omitted):
    """Named as in the calls that CloudFormation makes of them."""
    return {name[0].lower() + name[1:]: value for name, value in properties.items() if name not in omitted}


def check_constants(parameters):
    for name, value in parameters.items():
        if ".header." not in name or value[0] + value[-1] != "''" or "'" in value[1:-1]:
            problems.append(f"no constant for a header: {name}: {value}")


def check_method(properties):
    integration = properties["Integration"]
    named = parameters_of({name: properties[name] for name in ("RestApiId", "ResourceId", "HttpMethod")})
    check("apigateway", "PutMethod", parameters_of(properties, "Integration", "MethodResponses"))
    check("apigateway", "PutIntegration", named | parameters_of(integration, "IntegrationResponses"))
    for response in integration["IntegrationResponses"]:
        check("apigateway", "PutIntegrationResponse", named | parameters_of(response))
        check_constants(response["ResponseParameters"])
    for response in properties["MethodResponses"]:
        check("apigateway", "PutMethodResponse", named | parameters_of(response))
    permitted = [response["ResponseParameters"].keys() for response in properties["MethodResponses"] + integration["IntegrationResponses"]]
    if any(names != permitted[0] for names in permitted):
        problems.append(f"headers that the method does not declare: {permitted}")


def check_gateway_response(properties):
    check("apigateway", "PutGatewayResponse", parameters_of(properties))
    check_constants(properties["ResponseParameters"])


KINDS = {"AWS::ApiGateway::Method": check_method, "AWS::ApiGateway::GatewayResponse": check_gateway_response}

proposed = json.load(sys.stdin)
for call in proposed["calls"]:
    check(*call)
for template in proposed["templates"]:
    for resource in yaml.load(template, Template)["Resources"].values():
        KINDS[resource["Type"]](resource["Properties"])
print("\n".join(problems))
sys.exit(1 if problems else 0)
