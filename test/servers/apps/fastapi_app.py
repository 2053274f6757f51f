from fastapi import Cookie, FastAPI, Header, HTTPException, Response

app = FastAPI()


@app.get("/items")
def items(response: Response):
    response.headers["X-Total"] = "3"
    return {"items": 3}


@app.put("/items")
def store():
    return {"stored": True}


@app.delete("/items")
def remove():
    return {"deleted": True}


@app.get("/me")
def me(session: str = Cookie("")):
    if session != "ann":
        raise HTTPException(401)
    return {"user": "ann"}


@app.get("/private")
def private(authorization: str = Header("")):
    if authorization != "Basic YW5uOnQwa2Vu":
        raise HTTPException(401)
    return {"secret": 42}


@app.get("/boom")
def boom():
    raise RuntimeError("boom")


# @@CORS@@
