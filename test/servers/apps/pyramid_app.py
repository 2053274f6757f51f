import os
from wsgiref.simple_server import make_server

from cors import Cors
from pyramid.config import Configurator
from pyramid.httpexceptions import HTTPUnauthorized


def items(request):
    request.response.headers["X-Total"] = "3"
    return {"items": 3}


def me(request):
    if request.cookies.get("session") != "ann":
        raise HTTPUnauthorized
    return {"user": "ann"}


def private(request):
    if request.headers.get("Authorization") != "Basic YW5uOnQwa2Vu":
        raise HTTPUnauthorized
    return {"secret": 42}


def boom(request):
    raise RuntimeError("boom")


config = Configurator()
for view in (items, me, private, boom):
    config.add_route(view.__name__, "/" + view.__name__)
    config.add_view(view, route_name=view.__name__, renderer="json")
make_server("127.0.0.1", int(os.environ["PORT"]), Cors(config.make_wsgi_app())).serve_forever()
