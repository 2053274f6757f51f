import os

from cors import CorsHandler
from tornado.ioloop import IOLoop
from tornado.web import Application, HTTPError


class Items(CorsHandler):
    def get(self):
        self.set_header("X-Total", "3")
        self.write({"items": 3})

    put = delete = get


class Me(CorsHandler):
    def get(self):
        if self.get_cookie("session") != "ann":
            raise HTTPError(401)
        self.write({"user": "ann"})


class Private(CorsHandler):
    def get(self):
        if self.request.headers.get("Authorization") != "Basic YW5uOnQwa2Vu":
            raise HTTPError(401)
        self.write({"secret": 42})


class Boom(CorsHandler):
    def get(self):
        raise RuntimeError("boom")


Application([("/items", Items), ("/me", Me), ("/private", Private), ("/boom", Boom)]).listen(int(os.environ["PORT"]), "127.0.0.1")
IOLoop.current().start()
