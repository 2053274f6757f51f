import os
from wsgiref.simple_server import make_server

import falcon
from cors import Cors


class Items:
    def on_get(self, request, response):
        response.set_header("X-Total", "3")
        response.media = {"items": 3}

    on_put = on_delete = on_get


class Me:
    def on_get(self, request, response):
        if request.cookies.get("session") != "ann":
            raise falcon.HTTPUnauthorized
        response.media = {"user": "ann"}


class Private:
    def on_get(self, request, response):
        if request.get_header("Authorization") != "Basic YW5uOnQwa2Vu":
            raise falcon.HTTPUnauthorized
        response.media = {"secret": 42}


class Boom:
    def on_get(self, request, response):
        raise RuntimeError("boom")


app = falcon.App()
for path, resource in [("/items", Items()), ("/me", Me()), ("/private", Private()), ("/boom", Boom())]:
    app.add_route(path, resource)
make_server("127.0.0.1", int(os.environ["PORT"]), Cors(app)).serve_forever()
