import os
from wsgiref.simple_server import make_server

from bottle import Bottle, abort, request, response
from cors import Cors

app = Bottle()


@app.route("/items", method=["GET", "PUT", "DELETE"])
def items():
    response.set_header("X-Total", "3")
    return {"items": 3}


@app.get("/me")
def me():
    if request.get_cookie("session") != "ann":
        abort(401)
    return {"user": "ann"}


@app.get("/private")
def private():
    if request.get_header("Authorization") != "Basic YW5uOnQwa2Vu":
        abort(401)
    return {"secret": 42}


@app.get("/boom")
def boom():
    raise RuntimeError("boom")


make_server("127.0.0.1", int(os.environ["PORT"]), Cors(app)).serve_forever()
