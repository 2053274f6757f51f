import os

from flask import Flask, abort, jsonify, request

app = Flask(__name__)
# @@CORS@@


@app.route("/items", methods=["GET", "PUT", "DELETE"])
def items():
    return jsonify(items=3), 200, {"X-Total": "3"}


@app.get("/me")
def me():
    if request.cookies.get("session") != "ann":
        abort(401)
    return jsonify(user="ann")


@app.get("/private")
def private():
    if request.headers.get("Authorization") != "Basic YW5uOnQwa2Vu":
        abort(401)
    return jsonify(secret=42)


@app.get("/boom")
def boom():
    raise RuntimeError("boom")


if __name__ == "__main__":
    app.run("127.0.0.1", int(os.environ["PORT"]))
